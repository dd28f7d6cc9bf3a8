import type { Relaxation } from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'

/** `must` makes it impossible rather than break it, `wish` breaks it as seldom as can be. */
export type Strength = 'must' | 'wish'
export type PlaceChoice = 'any' | 'not' | 'only'

/** Names a rule for as long as its settings live; its place among the engine's rules changes with the others. */
export type RuleKey =
  'group-fixed' | 'group' | 'section' | 'met' | 'submitted' | 'must' | 'must-not' | 'reciprocal'

/** A relaxation that was chosen: it names its rule by key, as other rules may come and go. */
export type KeptRelaxation =
  | Exclude<Relaxation, { kind: 'liftRule' | 'several' | 'fewerReviews' }>
  | { kind: 'liftRule'; rule: RuleKey; pairs: PersonIds[] }

export type AllocationSettings = {
  /** Who takes part: of one section or group only, or everybody. */
  sectionId: string | null
  groupId: string | null
  /** Left out by hand: they neither give nor get anything new. */
  excludedIds: readonly string[]
  /** Who gives another number of reviews than everybody. */
  ownNumbers: readonly { id: string; number: number }[]
  /** In which role only those take part who have submitted. */
  submitted: 'any' | 'authors' | 'reviewers' | 'both'
  each: number
  group: PlaceChoice
  groupStrength: Strength
  section: PlaceChoice
  sectionStrength: Strength
  met: 'off' | Strength
  /** Earlier assignments whose pairs count as met; null: all of them. */
  metIn: readonly string[] | null
  avoidsReciprocal: boolean
  must: readonly PersonIds[]
  mustNot: readonly PersonIds[]
  /** Which of the reviews that exist stay. */
  keep: 'all' | 'completed' | 'none'
  /** What becomes of a plan there is: dealt on top of it, or in its place. */
  plan: 'keep' | 'replace'
  relaxed: readonly KeptRelaxation[]
  seed: number
}

/** The part that says something about another assignment, too: no people, no seed. */
export type LastingSettings = Pick<
  AllocationSettings,
  | 'submitted'
  | 'each'
  | 'group'
  | 'groupStrength'
  | 'section'
  | 'sectionStrength'
  | 'met'
  | 'avoidsReciprocal'
  | 'keep'
>

/** More reviews each than anybody reads. */
export const MOST_EACH = 20

const USUAL_EACH = 3
const SEEDS = 100_000

/** What a class is offered at first: what Canvas says of the assignment, and wishes rather than musts. */
export function firstSettings(room: ClassRoom, seed: number, now: Date): AllocationSettings {
  const { dueAt, forbidsGroupMates } = room.assignment
  const isOver = dueAt !== null && new Date(dueAt) < now
  const hasGroups = room.groups.length > 1
  return {
    sectionId: null,
    groupId: null,
    excludedIds: [],
    ownNumbers: [],
    submitted: isOver ? 'both' : 'any',
    each: Math.min(reviewsWanted(room) ?? USUAL_EACH, MOST_EACH),
    group: hasGroups && !forbidsGroupMates ? 'not' : 'any',
    groupStrength: 'wish',
    section: 'any',
    sectionStrength: 'wish',
    met: 'off',
    metIn: null,
    avoidsReciprocal: true,
    must: [],
    mustNot: [],
    keep: 'all',
    plan: 'keep',
    relaxed: [],
    seed,
  }
}

export function lastingOf(settings: AllocationSettings): LastingSettings {
  const { submitted, each, group, groupStrength, section, sectionStrength } = settings
  const { met, avoidsReciprocal, keep } = settings
  return {
    submitted,
    each,
    group,
    groupStrength,
    section,
    sectionStrength,
    met,
    avoidsReciprocal,
    keep,
  }
}

/** A seed that can be read out and typed in. */
export function newSeed(random: () => number = Math.random): number {
  return Math.floor(random() * SEEDS)
}

/** The settings with a change; a change of what was relaxed makes the relaxations of that rule pointless. */
export function withChange(
  settings: AllocationSettings,
  change: Partial<AllocationSettings>,
): AllocationSettings {
  const next = { ...settings, ...change }
  if (change.relaxed || settings.relaxed.length === 0) return next
  const isStillMeant = (kept: KeptRelaxation) => {
    // Numbers of people were worked out for this many reviews and these people.
    if (kept.kind !== 'liftRule') return !NUMBERS.some((name) => name in change)
    return !(RULE_SETTINGS[kept.rule] ?? []).some((name) => name in change)
  }
  return { ...next, relaxed: settings.relaxed.filter(isStillMeant) }
}

const NUMBERS: readonly (keyof AllocationSettings)[] = [
  'each',
  'sectionId',
  'groupId',
  'excludedIds',
  'ownNumbers',
  'submitted',
  'keep',
  'plan',
]

const RULE_SETTINGS: Partial<Record<RuleKey, readonly (keyof AllocationSettings)[]>> = {
  group: ['group', 'groupStrength'],
  section: ['section', 'sectionStrength'],
  met: ['met', 'metIn'],
  submitted: ['submitted'],
  must: ['must'],
  'must-not': ['mustNot'],
}
