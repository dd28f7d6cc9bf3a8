import Box from '@mui/material/Box'
import { useId } from 'react'
import { Link } from 'react-router'
import type { Attention } from '#src/domain/attention.ts'
import { formatDay } from '#src/domain/dates.ts'
import type { Assignment } from '#src/domain/people.ts'
import { paths } from '#src/lib/paths.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { ATTENTION_MARKS } from './attention-marks.ts'

type AttentionLineProps = {
  attention: Attention
  assignment: Assignment
  courseName: string
  now: Date
}

export function AttentionLine({ attention, assignment, courseName, now }: AttentionLineProps) {
  const id = useId()
  const { courseId, id: assignmentId, name, dueAt } = assignment
  const ref = { scope: 'course', scopeId: courseId, assignmentId } as const
  const isToCome = attention.kind === 'nobody' && dueAt !== null
  return (
    <Box component="li" sx={LINE}>
      <Glyph name={ATTENTION_MARKS[attention.kind]} />
      <Box component="span" sx={FACT}>
        <Link to={paths.assignment.href(ref, attention.status)} aria-describedby={id}>
          {attention.words}
        </Link>
      </Box>
      <Box id={id} component="span" sx={PLACE}>
        <span>{name}</span> · {courseName}
        {isToCome && ` · due ${formatDay(dueAt, now)}`}
      </Box>
    </Box>
  )
}

const LINE = {
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: { xs: '12px minmax(0, 1fr)', sm: '12px auto minmax(0, 1fr)' },
  columnGap: 1.25,
  rowGap: 0.25,
  alignItems: 'center',
  minHeight: { xs: 56, sm: 36 },
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  // Where the fact takes two lines, the mark stands at the first.
  '& > svg': { alignSelf: { xs: 'start', sm: 'center' }, mt: { xs: 0.75, sm: 0 } },
  '&:hover': { bgcolor: 'prm.surfaceHover' },
} as const

const FACT = {
  fontWeight: 500,
  '& a': { color: 'inherit', textDecoration: 'none' },
  // The whole line can be pressed.
  '& a::after': { content: '""', position: 'absolute', inset: 0 },
  '& a:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
} as const

const PLACE = {
  gridColumn: { xs: 2, sm: 'auto' },
  textAlign: { sm: 'end' },
  color: 'text.secondary',
  '& > span': { color: 'text.primary' },
} as const
