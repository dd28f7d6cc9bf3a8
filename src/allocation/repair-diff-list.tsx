import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { count } from '#src/domain/sentences.ts'
import { PersonName } from '#src/ui/person-name.tsx'
import { labelOf } from './people-phrase.ts'
import type { DiffLine } from './repair-diff.ts'

// More lines are read in the plan, where there is a search.
const MOST_LINES = 150

export function RepairDiffList({ room, lines }: { room: ClassRoom; lines: readonly DiffLine[] }) {
  const more = lines.length - MOST_LINES
  return (
    <Box component="ul" aria-label="Proposed changes" sx={LIST}>
      {lines.slice(0, MOST_LINES).map(({ reviewerId, authorId, sign, reason }) => (
        <li key={`${sign}${reviewerId}>${authorId}`}>
          <Box component="b" aria-label={sign === '+' ? 'comes:' : 'goes:'} role="img" sx={SIGN}>
            {sign}
          </Box>
          <Box component="span" sx={sign === '−' ? { textDecoration: 'line-through' } : {}}>
            <PersonName label={labelOf(room, reviewerId)} /> →{' '}
            <PersonName label={labelOf(room, authorId)} />
          </Box>
          <Box component="span" sx={REASON}>
            {reason}
          </Box>
        </li>
      ))}
      {more > 0 && <li>and {count(more, 'other change')}, all of them in the plan afterwards</li>}
    </Box>
  )
}

const LIST = {
  m: 0,
  p: 0,
  listStyle: 'none',
  borderTop: 1,
  borderColor: 'prm.lineStrong',
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 1,
    alignItems: 'baseline',
    py: 0.5,
    borderBottom: 1,
    borderColor: 'divider',
  },
} as const
const SIGN = { width: 12, color: 'primary.main', flex: 'none' } as const
const REASON = {
  typography: 'caption',
  color: 'text.secondary',
  ml: 'auto',
  textAlign: 'end',
} as const
