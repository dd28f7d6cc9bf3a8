import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { RefusedWish } from '#src/domain/plan/plan-edits.ts'
import { count } from '#src/domain/sentences.ts'
import { labelOf } from './people-phrase.ts'

type RefusedListProps = { room: ClassRoom; refused: readonly RefusedWish[]; title: string }

// Of each reason as many pairs as one reads; the rest by number.
const MOST_NAMED = 5

/** What does not come into the plan, by reason. */
export function RefusedList({ room, refused, title }: RefusedListProps) {
  if (refused.length === 0) return null
  const byReason = new Map<string, string[]>()
  for (const { pair, reason } of refused) {
    const words = `${labelOf(room, pair.reviewerId)} → ${labelOf(room, pair.authorId)}`
    byReason.set(reason, [...(byReason.get(reason) ?? []), words])
  }
  return (
    <Alert severity="warning" role="group" aria-label={title}>
      <AlertTitle>{title}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {[...byReason].map(([reason, pairs]) => {
          const more = pairs.length - MOST_NAMED
          return (
            <li key={reason}>
              {reason}: {pairs.slice(0, MOST_NAMED).join(', ')}
              {more > 0 && ` and ${count(more, 'other')}`}
            </li>
          )
        })}
      </Box>
    </Alert>
  )
}
