import { sayWhere } from '#src/domain/member-words.ts'
import type { Removal } from '#src/domain/removals.ts'
import { Glyph, type CellGlyph } from '#src/ui/glyph.tsx'
import type { PersonRowFacts } from './person-row.tsx'

/** The picture of what a pair holds. */
export function removalGlyph({ reviews, goes, isLate }: Removal): CellGlyph {
  if (reviews.length > 1) return 'duplicate'
  if (goes.state === 'completed') return 'completed'
  return isLate ? 'assigned-late' : 'assigned'
}

/** What the row of a review shows that may be removed: its state, or why Canvas cannot delete it. */
export function removalRow(removal: Removal, isChosen: boolean): PersonRowFacts {
  const { member, isLate, words, reason } = removal
  const isRefused = reason !== null
  return {
    id: member.id,
    label: member.label,
    where: sayWhere(member),
    words: reason === null ? words : `${words}. ${reason}`,
    isWarning: isLate,
    isChecked: isChosen && !isRefused,
    isRefused,
    layout: 'removal',
    glyph: <Glyph name={removalGlyph(removal)} />,
  }
}
