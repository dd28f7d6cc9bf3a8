import { pairKey } from '#src/domain/class-room.ts'
import type { PlannedEdit, PlannedEdits } from './planned.ts'
import { isOptimistic, type Pair, type PersonIds, type Review } from '#src/domain/review.ts'

/** A review as it was when an edit was planned: by this it is seen that somebody has changed the pair since. */
export type SeenReview = Pick<Review, 'id' | 'state'>

/** One edit of the plan. `base` are the reviews that the pair had, in Canvas' order; `goes` those that a removal deletes. */
export type PlanEdit = {
  pair: Pair
  edit: PlannedEdit
  base: readonly SeenReview[]
  goes: readonly string[]
}

/** One plan for an assignment and a person, by `pairKey`, in the order of planning. */
export type Plan = ReadonlyMap<string, PlanEdit>

/** The reviews of Canvas as they were last read, by `pairKey`. */
export type ReviewsByPair = ReadonlyMap<string, readonly Review[]>

/**
 * Whether Canvas already is what the edit wants, because somebody else did the same. Such an edit is neither drawn nor
 * sent; it stays in the plan so that the other person's change of mind is noticed.
 */
export function isAgreed({ edit, base, goes }: PlanEdit): boolean {
  return edit === 'add' ? base.length > 0 : goes.length === 0
}

/** The edits that would change something in Canvas, in the order of planning. */
export function liveEdits(plan: Plan): PlanEdit[] {
  return [...plan.values()].filter((edit) => !isAgreed(edit))
}

/** What the matrix draws of a plan. */
export function plannedEdits(plan: Plan): PlannedEdits {
  return new Map(liveEdits(plan).map(({ pair, edit }) => [pairKey(pair), edit]))
}

export function liveEditOf(plan: Plan, pair: PersonIds): PlanEdit | null {
  const edit = plan.get(pairKey(pair))
  return edit && !isAgreed(edit) ? edit : null
}

export function addition(pair: Pair): PlanEdit {
  return { pair, edit: 'add', base: [], goes: [] }
}

/** The removal of all reviews of a pair, or of the first `count`: Canvas always deletes the first. */
export function removal(
  pair: Pair,
  reviews: readonly SeenReview[],
  count = reviews.length,
): PlanEdit {
  const base = seenReviews(reviews)
  return { pair, edit: 'remove', base, goes: base.slice(0, count).map(({ id }) => id) }
}

export function seenReviews(reviews: readonly SeenReview[]): SeenReview[] {
  return reviews.map(({ id, state }) => ({ id, state }))
}

/** Whether a pair is being written at this moment: what Canvas will have is not known yet. */
export function isBeingWritten(reviews: readonly SeenReview[]): boolean {
  return reviews.some(isOptimistic)
}

/** The completed reviews that an edit would delete. */
export function completedGone({ base, goes }: Pick<PlanEdit, 'base' | 'goes'>): SeenReview[] {
  return base.filter(({ id, state }) => state === 'completed' && goes.includes(id))
}

/** How many reviews the pair has more (or fewer) after the edit. */
export function reviewsGained(edit: PlanEdit): number {
  if (isAgreed(edit)) return 0
  return edit.edit === 'add' ? 1 : -edit.goes.length
}

/** The reviews after a plan was applied, for who wants to look ahead: an added one has the id `planned:<pairKey>`. */
export function reviewsAfter(reviews: ReviewsByPair, plan: Plan): Map<string, readonly Review[]> {
  const after = new Map(reviews)
  for (const [key, { pair, edit, goes }] of plan) {
    const there = after.get(key) ?? []
    const added: Review = { ...pair, id: `planned:${key}`, state: 'assigned' }
    const left =
      edit === 'remove'
        ? there.filter(({ id }) => !goes.includes(id))
        : there.length > 0
          ? there
          : [added]
    if (left.length > 0) after.set(key, left)
    else after.delete(key)
  }
  return after
}
