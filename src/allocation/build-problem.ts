import type { ExistingPair } from '#src/domain/allocation/allocation-problem.ts'
import type { Relaxation } from '#src/domain/allocation/allocation-result.ts'
import { relaxProblem } from '#src/domain/allocation/relax-problem.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { reviewsAfter, type Plan } from '#src/domain/plan/plan.ts'
import { refusalToRemove } from '#src/domain/refusal.ts'
import type { PersonIds, Review } from '#src/domain/review.ts'
import type { SentProblem } from './allocation-messages.ts'
import { rulesOf, type KeyedRule } from './allocation-rules.ts'
import type { AllocationSettings, KeptRelaxation } from './allocation-settings.ts'
import { participantsOf, peopleOf, type Participants } from './participants.ts'

/** A question for the engine, with what is needed to read its answer. */
export type BuiltProblem = {
  problem: SentProblem
  rules: readonly KeyedRule[]
  participants: Participants
  /** What Canvas and the plan together have now, by pair. */
  before: ReadonlyMap<string, readonly Review[]>
  /** The pairs that stay in any case. */
  kept: readonly ExistingPair[]
}

/** What the settings ask of the engine, for the class as it is and what is planned for it. */
export function buildProblem(
  room: ClassRoom,
  plan: Plan,
  settings: AllocationSettings,
  met: readonly PersonIds[],
): BuiltProblem {
  const participants = participantsOf(room, settings)
  const before = reviewsAfter(room.reviewsByPair, plan)
  const base = settings.plan === 'keep' ? before : room.reviewsByPair
  const rules = rulesOf(room, settings, participants.ids, met)
  const kept = existingPairs(base).filter((pair) => staysIn(room, settings, participants, pair))
  const problem: SentProblem = {
    ...peopleOf(participants.members, settings),
    reviewsEach: settings.each,
    existing: kept,
    keep: 'all',
    rules: rules.map(({ rule }) => rule),
    seed: settings.seed,
  }
  const relaxed = settings.relaxed.flatMap((kept) => toRelaxation(kept, rules, participants) ?? [])
  return {
    // Relaxing changes numbers and exceptions, never the kinds of rules.
    problem: relaxed.reduce(relaxProblem, problem) as SentProblem,
    rules,
    participants,
    before,
    kept,
  }
}

/** One entry a pair: done as soon as one of its reviews is. */
export function existingPairs(reviews: ReadonlyMap<string, readonly Review[]>): ExistingPair[] {
  return [...reviews.values()].flatMap((ofPair): ExistingPair[] => {
    const [first] = ofPair
    if (!first) return []
    const isDone = ofPair.some(({ state }) => state === 'completed')
    const { reviewerId, authorId } = first
    return [{ reviewerId, authorId, state: isDone ? 'completed' : 'assigned' }]
  })
}

/** Only reviews between people who take part are dealt anew, and only those that Canvas can remove. */
function staysIn(
  room: ClassRoom,
  { keep }: AllocationSettings,
  { ids }: Participants,
  { reviewerId, authorId, state }: ExistingPair,
): boolean {
  if (keep === 'all' || (keep === 'completed' && state === 'completed')) return true
  if (!ids.has(reviewerId) || !ids.has(authorId)) return true
  return !isRemovable(room, { reviewerId, authorId })
}

export function isRemovable(room: ClassRoom, { reviewerId, authorId }: PersonIds): boolean {
  const [reviewer, author] = [room.memberById.get(reviewerId), room.memberById.get(authorId)]
  return reviewer !== undefined && author !== undefined && !refusalToRemove(room, reviewer, author)
}

/** A kept relaxation for the rules of now; null where its rule or its people are gone. */
function toRelaxation(
  kept: KeptRelaxation,
  rules: readonly KeyedRule[],
  { ids }: Participants,
): Relaxation | null {
  if (kept.kind !== 'liftRule') {
    return kept.people.every(({ id }) => ids.has(id)) ? kept : null
  }
  const rule = rules.findIndex(({ key }) => key === kept.rule)
  const pairs = kept.pairs.filter(
    ({ reviewerId, authorId }) => ids.has(reviewerId) && ids.has(authorId),
  )
  return rule < 0 || pairs.length === 0 ? null : { kind: 'liftRule', rule, pairs }
}
