import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { joinWords } from '#src/domain/sentences.ts'

// What is true of the whole matrix, said once above it.
export function MatrixNotices({ room }: { room: ClassRoom }) {
  const notices = listNotices(room)
  if (notices.length === 0) return null
  return (
    <Box
      component="ul"
      aria-label="Notes"
      sx={{
        flex: 'none',
        m: 0,
        px: { xs: 1.5, sm: 2 },
        py: 0.75,
        listStyle: 'none',
        typography: 'caption',
        color: 'text.secondary',
        bgcolor: 'prm.surfaceSunken',
        borderBottom: 1,
        borderColor: 'prm.lineStrong',
      }}
    >
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </Box>
  )
}

function listNotices({ assignment, notifies, viewer, sections }: ClassRoom): string[] {
  const own = sections.filter(({ id }) => viewer.onlySectionIds?.includes(id))
  return [
    assignment.hasPeerReviews ? '' : 'Peer reviews are switched off for this assignment in Canvas.',
    notifies
      ? ''
      : `The ${assignment.isPublished ? 'course' : 'assignment'} is not published: Canvas notifies nobody of what changes here.`,
    own.length > 0
      ? `Canvas lets you change reviews inside ${joinWords(own.map(({ name }) => name))} only.`
      : '',
  ].filter((notice) => notice !== '')
}
