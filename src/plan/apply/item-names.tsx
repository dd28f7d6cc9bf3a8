import type { ItemProgress } from '#src/domain/apply/apply-item.ts'
import { labelIn } from '#src/domain/apply/unnamed.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { PairNames } from '#src/plan/pair-names.tsx'
import { VERBS } from './receipt-words.ts'

// "Add Chloé Dubois → Jonas Lindqvist".
export function ItemNames({ room, line }: { room: ClassRoom; line: ItemProgress }) {
  const { wanted, pair } = line.item
  return (
    <>
      {VERBS[wanted]}{' '}
      <PairNames reviewer={labelIn(room, pair.reviewerId)} author={labelIn(room, pair.authorId)} />
    </>
  )
}
