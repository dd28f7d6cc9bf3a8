import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { count } from '#src/domain/sentences.ts'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { WORK_WORDS } from '#src/domain/works.ts'
import type { MatrixLayout } from './matrix-layout.ts'
import { STATUS_WORDS } from './toolbar/status-words.ts'

export function NoStudents({ room }: { room: ClassRoom }) {
  return (
    <Frame>
      <EmptyState
        title={room.section ? `Nobody is in ${room.section.name}` : 'There are no students yet'}
      >
        <p>
          As soon as Canvas lists students to whom “{room.assignment.name}” is assigned, they stand
          here as rows and columns.
        </p>
      </EmptyState>
    </Frame>
  )
}

type View = NonNullable<MatrixLayout['view']>

type NobodyReviewsProps = { room: ClassRoom; shown: View; onAllocate: () => void }

const BY_HAND: Record<View, string> = {
  matrix: 'press a cell',
  list: 'choose “Add reviewers” in the menu of a person',
  groups: 'open a block and press a cell in it',
}

// Above the empty grid, not over it: a cell is one way to begin.
export function NobodyReviews({ room, shown, onAllocate }: NobodyReviewsProps) {
  const students = room.members.filter(({ standing }) => standing === 'student')
  const submitted = students.filter(({ submission }) => submission?.hasSubmitted === true).length
  const wanted = reviewsWanted(room)
  return (
    <Box sx={NOBODY_REVIEWS}>
      <span>
        Nobody reviews anybody yet. Of {count(students.length, 'student')} {submitted}{' '}
        {submitted === 1 ? 'has' : 'have'} submitted. Give each of them{' '}
        {wanted === null ? 'reviews' : count(wanted, 'review')} at once, or {BY_HAND[shown]} to
        begin by hand.
      </span>
      <Button variant="contained" aria-haspopup="dialog" onClick={onAllocate}>
        Allocate reviews…
      </Button>
    </Box>
  )
}

const NOBODY_REVIEWS = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  flex: 'none',
  px: 2,
  py: 1,
  bgcolor: 'prm.surfaceSunken',
  borderBottom: 1,
  borderColor: 'prm.lineStrong',
} as const

type NobodyMatchesProps = {
  room: ClassRoom
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
}

export function NobodyMatches({ room, filters, onChange }: NobodyMatchesProps) {
  const { search, sectionId, groupId, status, work, block } = filters
  const section = room.sections.find(({ id }) => id === sectionId)
  const group = room.groups.find(({ id }) => id === groupId)
  const title = [
    'Nobody matches',
    search.trim() === '' ? '' : `“${search.trim()}”`,
    status === null ? '' : `with status “${STATUS_WORDS[status]}”`,
    work === null ? '' : `with work “${WORK_WORDS[work]}”`,
    groupId === null ? '' : nameOr(group, room.isPartial ? '' : 'in a group that is not there'),
    sectionId === null ? '' : nameOr(section, 'in a section that is not there'),
  ]
  return (
    <Frame>
      <EmptyState
        title={title.filter((part) => part !== '').join(' ')}
        action={
          <>
            {search !== '' && (
              <Button variant="outlined" onClick={() => onChange({ search: '' })}>
                Clear the search
              </Button>
            )}
            {status !== null && (
              <Button variant="outlined" onClick={() => onChange({ status: null })}>
                Show any status
              </Button>
            )}
            {(groupId !== null || work !== null || block !== null) && (
              <Button
                variant="outlined"

                onClick={() => onChange({ groupId: null, work: null, block: null })}
              >
                Show all groups and works
              </Button>
            )}
            {sectionId !== null && (
              <Button
                variant="outlined"

                onClick={() => onChange({ sectionId: null })}
              >
                Search all sections
              </Button>
            )}
          </>
        }
      />
    </Frame>
  )
}

function nameOr(place: { name: string } | undefined, missing: string): string {
  return place ? `in ${place.name}` : missing
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        placeItems: 'start center',
        alignContent: 'start',
        flex: 1,
        p: 4,
        bgcolor: 'prm.surfaceSunken',
      }}
    >
      {children}
    </Box>
  )
}
