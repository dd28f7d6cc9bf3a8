import { pairKey } from '#src/domain/class-room.ts'
import type { PlanEdit, SeenReview } from '#src/domain/plan/plan.ts'
import type { Pair } from '#src/domain/review.ts'

/** One change to send. `remind` assigns an open review again, by which Canvas notifies the reviewer once more. */
export type ApplyItem = {
  pair: Pair
  wanted: 'add' | 'remove' | 'remind'
  /** The reviews that the pair had when this was planned, and those of them that a removal deletes. */
  base: readonly SeenReview[]
  goes: readonly string[]
}

/** How far an item has come. */
export type ItemState =
  /** Its turn has not come, or comes again. */
  | { is: 'waiting' }
  | { is: 'sending' }
  /** No answer came: the pair is read again, after a while, before anything is sent again. */
  | { is: 'checking'; message: string }
  /** `isFound`: no answer told so, reading again did. */
  | { is: 'done'; isFound: boolean }
  /** Nothing had to be sent. */
  | { is: 'skipped'; reason: string }
  | { is: 'failed'; reason: string }
  /** It may have been sent or not, and reading again cannot tell. */
  | { is: 'unknown'; reason: string }

export type ItemProgress = {
  item: ApplyItem
  state: ItemState
  /** How often it was sent, throttled calls not counted. */
  sent: number
  /** The review that an add made, as far as it is known. */
  created: string | null
  /** The reviews that are deleted already. */
  removed: readonly SeenReview[]
}

/** By `pairKey`, in the order of sending. */
export type ApplyProgress = ReadonlyMap<string, ItemProgress>

/** The items for edits of a plan. */
export function itemsOf(edits: readonly PlanEdit[]): ApplyItem[] {
  return edits.map(({ pair, edit, base, goes }) => ({ pair, wanted: edit, base, goes }))
}

/** Each pair once, all waiting. */
export function startProgress(items: readonly ApplyItem[]): ApplyProgress {
  return new Map(
    items.map((item) => [
      pairKey(item.pair),
      { item, state: { is: 'waiting' }, sent: 0, created: null, removed: [] },
    ]),
  )
}

/** Whether nothing more happens to an item by itself. */
export function isSettled({ is }: ItemState): boolean {
  return is === 'done' || is === 'skipped' || is === 'failed' || is === 'unknown'
}
