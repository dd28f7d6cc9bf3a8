import type { ItemProgress } from '#src/domain/apply/apply-item.ts'
import { buildPair, type PairText } from './build-plan.ts'

/** How far the item of a pair has come: an add that was not yet sent, if nothing else is said. */
export function buildProgress(
  text: PairText,
  {
    wanted = 'add',
    base = [],
    goes = [],
    ...rest
  }: Partial<Omit<ItemProgress, 'item'> & Omit<ItemProgress['item'], 'pair'>> = {},
): ItemProgress {
  const item = { pair: buildPair(text), wanted, base, goes }
  return { item, state: { is: 'waiting' }, sent: 0, created: null, removed: [], ...rest }
}
