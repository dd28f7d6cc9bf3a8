import type {
  AllocationAuthor,
  AllocationReviewer,
  ExistingPair,
} from '#src/domain/allocation/allocation-problem.ts'
import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import { reviewsAfter, type Plan } from '#src/domain/plan/plan.ts'
import type { Review } from '#src/domain/review.ts'
import type { SentProblem } from './allocation-messages.ts'
import { rulesOf, type KeyedRule } from './allocation-rules.ts'
import type { AllocationSettings } from './allocation-settings.ts'
import { existingPairs, isRemovable } from './build-problem.ts'
import { hasSubmitted, participantsOf, type Participants } from './participants.ts'
import {
  findTroubles,
  givenBy,
  isOverloaded,
  loadsOf,
  receivedBy,
  type Loads,
  type TroubleKind,
  type Troubles,
} from './troubles.ts'

export type BuiltRepair = {
  problem: SentProblem
  rules: readonly KeyedRule[]
  before: ReadonlyMap<string, readonly Review[]>
  /** Pairs that stay whatever is repaired; those of people who have left are among them, as Canvas cannot delete them. */
  kept: readonly ExistingPair[]
  troubles: Troubles
  loads: Loads
  wanted: number
}

/** What the engine is asked to mend: the class as it is with its plan, and the troubles that are to be repaired. */
export function buildRepair(
  room: ClassRoom,
  plan: Plan,
  settings: AllocationSettings,
  wanted: number,
  kinds: ReadonlySet<TroubleKind>,
  now: Date,
): BuiltRepair {
  const before = reviewsAfter(room.reviewsByPair, plan)
  const pairs = existingPairs(before)
  const loads = loadsOf(pairs)
  const troubles = findTroubles(room, pairs, wanted, now)
  const participants = participantsOf(room, { ...settings, sectionId: null, groupId: null })
  const who = (kind: TroubleKind) => new Set(kinds.has(kind) ? troubles[kind] : [])
  const given: Given = { room, pairs, loads, wanted, participants, who }
  const { existing, kept } = sortPairs(given)
  const rules = rulesOf(
    room,
    { ...settings, submitted: 'any', must: [], met: 'off' },
    participants.ids,
    [],
  )
  return {
    problem: {
      reviewers: participants.members.map((member) => reviewerOf(given, member, kinds)),
      authors: authorsOf(given),
      reviewsEach: wanted,
      existing,
      keep: 'completed',
      rules: rules.map(({ rule }) => rule),
      seed: settings.seed,
    },
    rules,
    before,
    kept,
    troubles,
    loads,
    wanted,
  }
}

type Given = {
  room: ClassRoom
  pairs: readonly ExistingPair[]
  loads: Loads
  wanted: number
  participants: Participants
  /** Whom a trouble concerns, if it is to be repaired. */
  who: (kind: TroubleKind) => ReadonlySet<string>
}

/** What the engine may change, what it must keep (as completed), and what it does not see, so that it is dealt anew. */
function sortPairs(given: Given): { existing: ExistingPair[]; kept: ExistingPair[] } {
  const { room, pairs, participants, who } = given
  const [left, excess] = [who('left'), excessPairs(given)]
  const [existing, kept]: [ExistingPair[], ExistingPair[]] = [[], []]
  for (const pair of pairs) {
    const isInside = participants.ids.has(pair.reviewerId) && participants.ids.has(pair.authorId)
    if (pair.state === 'completed' || !isInside || !isRemovable(room, pair)) {
      kept.push(pair)
      // Reviews of who has left stay in Canvas, and are replaced as if they were not there.
      const isLost = pair.state === 'assigned' && left.has(pair.reviewerId)
      if (!isLost) existing.push({ ...pair, state: 'completed' })
    } else if (!excess.has(pairKey(pair))) existing.push(pair)
  }
  return { existing, kept }
}

/** The open reviews that are too many for their author or reviewer, of the busiest reviewers first. */
function excessPairs({ pairs, loads, wanted, who }: Given): Set<string> {
  const overloaded = who('overloaded')
  if (overloaded.size === 0) return new Set()
  const excess = new Set<string>()
  const busiestFirst = pairs
    .filter(({ state }) => state === 'assigned')
    .toSorted(
      (a, b) => givenBy(loads, b.reviewerId).assigned - givenBy(loads, a.reviewerId).assigned,
    )
  for (const side of ['authorId', 'reviewerId'] as const) {
    const loadOf = side === 'authorId' ? receivedBy : givenBy
    const over = new Map(
      [...overloaded]
        .filter((id) => isOverloaded(loadOf(loads, id), wanted))
        .map((id) => [id, loadOf(loads, id).assigned - wanted]),
    )
    for (const pair of busiestFirst) {
      const left = over.get(pair[side]) ?? 0
      if (left === 0) continue
      over.set(pair[side], left - 1)
      excess.add(pairKey(pair))
    }
  }
  return excess
}

function reviewerOf(
  { loads, wanted, who }: Given,
  member: Member,
  kinds: ReadonlySet<TroubleKind>,
): AllocationReviewer {
  const mustGet = kinds.has('idle') && givenBy(loads, member.id).assigned === 0
  return {
    ...placesOf(member),
    capacity: who('silent').has(member.id) ? 0 : wanted,
    ...(mustGet ? { min: wanted } : {}),
  }
}

/**
 * Whoever neither has nor is to get a review is no author: such a person may help out, but the engine would take him for a
 * late arrival, who must give as many as the others.
 */
function authorsOf(given: Given): AllocationAuthor[] {
  return given.participants.members
    .map((member) => authorOf(given, member))
    .filter(({ id, demand }) => demand !== 0 || receivedBy(given.loads, id).assigned > 0)
}

function authorOf({ loads, wanted, who }: Given, member: Member): AllocationAuthor {
  const { assigned, done } = receivedBy(loads, member.id)
  const places = placesOf(member)
  if (who('nothing').has(member.id)) return { ...places, demand: 0 }
  if (who('starved').has(member.id)) return { ...places, demand: wanted }
  const isOver = who('overloaded').has(member.id) && isOverloaded({ assigned, done }, wanted)
  // Late arrivals get as many as the others.
  const isLate = who('idle').has(member.id) && hasSubmitted(member) && assigned < wanted
  return { ...places, demand: isOver ? Math.max(wanted, done) : isLate ? wanted : assigned }
}

function placesOf({ id, group, sections }: Member) {
  return { id, group: group?.id ?? null, section: sections.map((section) => section.id) }
}
