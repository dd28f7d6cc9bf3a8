import type { AllocatedPair } from '#src/domain/allocation/allocation-result.ts'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { planStep, type RefusedWish, type Wish } from '#src/domain/plan/plan-edits.ts'
import { withStep } from '#src/domain/plan/plan-step.ts'
import { summarizePlan, type PlanSummary } from '#src/domain/plan/plan-summary.ts'
import { liveEdits, type Plan } from '#src/domain/plan/plan.ts'
import type { PersonIds } from '#src/domain/review.ts'
import type { BuiltProblem } from './build-problem.ts'

/** What adding to the plan would do. */
export type Outcome = {
  wishes: Wish[]
  /** Pairs that come and go against what there is with the plan of now. */
  added: PersonIds[]
  removed: PersonIds[]
  refused: RefusedWish[]
  /** The whole plan afterwards. */
  summary: PlanSummary
}

/** What has to be wished so that Canvas and plan together have the dealt pairs and those that stay, and no others. */
export function outcomeOf(
  room: ClassRoom,
  plan: Plan,
  { before, kept }: Pick<BuiltProblem, 'before' | 'kept'>,
  dealt: readonly Pick<AllocatedPair, 'reviewerId' | 'authorId'>[],
): Outcome {
  const target = new Map([...kept, ...dealt].map((pair) => [pairKey(pair), idsOf(pair)]))
  const added = [...target].filter(([key]) => !before.has(key)).map(([, pair]) => pair)
  const removed = [...before].flatMap(([key, [first]]) =>
    first && !target.has(key) ? [idsOf(first)] : [],
  )
  return planned(room, plan, added, removed)
}

/** The same for changes that are known. */
export function planned(
  room: ClassRoom,
  plan: Plan,
  added: PersonIds[],
  removed: PersonIds[],
): Outcome {
  const wishes = [
    ...added.flatMap((pair) => wishOf(room, pair, 'add')),
    ...removed.flatMap((pair) => wishOf(room, pair, 'remove')),
  ]
  const { step, refused } = planStep(room, plan, 'allocate', wishes)
  const after = step ? withStep(plan, step) : plan
  return { wishes, added, removed, refused, summary: summarizePlan(room, liveEdits(after)) }
}

function wishOf(room: ClassRoom, ids: PersonIds, wanted: 'add' | 'remove'): Wish[] {
  const [review] = room.reviewsByPair.get(pairKey(ids)) ?? []
  const submissionId =
    review?.submissionId ?? room.memberById.get(ids.authorId)?.submission?.id ?? null
  return submissionId === null ? [] : [{ pair: { ...ids, submissionId }, wanted }]
}

function idsOf({ reviewerId, authorId }: PersonIds): PersonIds {
  return { reviewerId, authorId }
}
