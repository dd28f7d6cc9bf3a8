import { refusalToAssign, refusalToRemove } from '#src/domain/cell.ts'
import { hiddenReason } from '#src/domain/refusal.ts'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import type { Pair, Review } from '#src/domain/review.ts'
import { addition, isBeingWritten, liveEditOf, removal, type Plan, type PlanEdit } from './plan.ts'
import type { PlanChange, PlanStep, StepKind } from './plan-step.ts'

/**
 * What a person wants of one pair. `toggle` is a press on a cell: an empty one plans an add, pressed again it is
 * withdrawn; an assigned one plans a removal. `first` is how many of several reviews go; all of them if it is not told.
 */
export type Wish = { pair: Pair; wanted: 'add' | 'remove' | 'toggle'; first?: number }

/** A wish that cannot come into the plan, with the phrase that says why. */
export type RefusedWish = { pair: Pair; reason: string }

/**
 * The step that fulfils wishes as far as they are allowed, and those that are not; `step` is null if nothing changes.
 * Wishing the opposite of what is planned withdraws it. What is so already, or planned already, changes nothing.
 */
export function planStep(
  room: ClassRoom,
  plan: Plan,
  kind: StepKind,
  wishes: readonly Wish[],
): { step: PlanStep | null; refused: RefusedWish[] } {
  const changes = new Map<string, PlanChange>()
  const refused: RefusedWish[] = []
  for (const wish of wishes) {
    const key = pairKey(wish.pair)
    // A list may name a pair twice: the first counts, or a toggle would withdraw itself.
    if (changes.has(key)) continue
    const before = plan.get(key) ?? null
    const after = editFor(room, plan, wish)
    if (typeof after === 'string') refused.push({ pair: wish.pair, reason: after })
    else if (after !== UNCHANGED) changes.set(key, { key, before, after })
  }
  const step = changes.size === 0 ? null : { kind, changes: [...changes.values()] }
  return { step, refused }
}

const UNCHANGED = Symbol('unchanged')

/** The edit that a wish asks for, null for none any longer; a string is the reason why it cannot be. */
function editFor(
  room: ClassRoom,
  plan: Plan,
  { pair, wanted, first }: Wish,
): PlanEdit | null | string | typeof UNCHANGED {
  const reviews = room.reviewsByPair.get(pairKey(pair)) ?? []
  const live = liveEditOf(plan, pair)
  if (live && (wanted === 'toggle' || live.edit !== wanted)) return null
  if (live && first === undefined) return UNCHANGED
  const isThere = reviews.length > 0
  if (isBeingWritten(reviews)) return 'It is being sent to Canvas at this moment'
  const verb = wanted === 'toggle' ? (isThere ? 'remove' : 'add') : wanted
  if ((verb === 'add') === isThere) return UNCHANGED
  return reasonAgainst(room, pair, verb) ?? editOf(pair, verb, reviews, first)
}

function editOf(
  pair: Pair,
  verb: PlanEdit['edit'],
  reviews: readonly Review[],
  first: number | undefined,
): PlanEdit {
  return verb === 'add' ? addition(pair) : removal(pair, reviews, first)
}

/** Why an edit of this pair would be refused; null if nothing is known against it. */
export function reasonAgainst(
  room: ClassRoom,
  { reviewerId, authorId }: Pair,
  edit: PlanEdit['edit'],
): string | null {
  const [reviewer, author] = [room.memberById.get(reviewerId), room.memberById.get(authorId)]
  if (!reviewer || !author) {
    // Whoever a limited TA does not see may well be a person of this assignment.
    return room.viewer.onlySectionIds ? hiddenReason(room) : 'Not a person of this assignment'
  }
  const refusal = edit === 'add' ? refusalToAssign : refusalToRemove
  return refusal(room, reviewer, author)?.reason ?? null
}
