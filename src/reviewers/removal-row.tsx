import { sayWhere } from '#src/domain/member-words.ts'
import type { Removal } from '#src/domain/removals.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import type { PersonRowFacts } from './person-row.tsx'

/** What the row of a review shows that may be removed: its state, or why Canvas cannot delete it. */
export function removalRow(
  { member, reviews, goes, isLate, words, reason }: Removal,
  isChosen: boolean,
): PersonRowFacts {
  const isRefused = reason !== null
  const isDone = goes.state === 'completed'
  const single = isDone ? 'completed' : isLate ? 'assigned-late' : 'assigned'
  return {
    id: member.id,
    label: member.label,
    where: sayWhere(member),
    words: reason === null ? words : `${words}. ${reason}`,
    isWarning: isLate,
    isChecked: isChosen && !isRefused,
    isRefused,
    layout: 'removal',
    glyph: <Glyph name={reviews.length > 1 ? 'duplicate' : single} />,
  }
}
