import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import type { SentRule } from './allocation-messages.ts'
import type { AllocationSettings, RuleKey, Strength } from './allocation-settings.ts'

/** A rule of the engine under the name that settings and words know. */
export type KeyedRule = { key: RuleKey; rule: SentRule }

// Wishes weigh the same, and more than that two people review each other.
const WISH = { soft: true, weight: 2 } as const
const RECIPROCAL_WEIGHT = 1

/** The rules in the order of their importance for a reader; `met` are the pairs of earlier assignments. */
export function rulesOf(
  { assignment }: Pick<ClassRoom, 'assignment'>,
  settings: AllocationSettings,
  participantIds: ReadonlySet<string>,
  met: readonly PersonIds[],
): KeyedRule[] {
  const { group, groupStrength, section, sectionStrength, submitted } = settings
  const rules: KeyedRule[] = []
  const add = (key: RuleKey, rule: SentRule) => rules.push({ key, rule })
  const takePart = (pairs: readonly PersonIds[]) =>
    pairs.filter(
      ({ reviewerId, authorId }) => participantIds.has(reviewerId) && participantIds.has(authorId),
    )
  if (assignment.forbidsGroupMates) add('group-fixed', { kind: 'notSame', of: 'group' })
  else if (group !== 'any') {
    add('group', { kind: PLACE_RULES[group], of: 'group', ...strengthOf(groupStrength) })
  }
  if (section !== 'any') {
    add('section', { kind: PLACE_RULES[section], of: 'section', ...strengthOf(sectionStrength) })
  }
  if (settings.met !== 'off') {
    add('met', { kind: 'notMetBefore', pairs: met, ...strengthOf(settings.met) })
  }
  if (submitted !== 'any') add('submitted', { kind: 'onlySubmitted', who: submitted })
  const [must, mustNot] = [takePart(settings.must), takePart(settings.mustNot)]
  if (must.length > 0) add('must', { kind: 'require', pairs: must })
  if (mustNot.length > 0) add('must-not', { kind: 'forbid', pairs: mustNot })
  if (settings.avoidsReciprocal) {
    add('reciprocal', { kind: 'avoidReciprocal', soft: true, weight: RECIPROCAL_WEIGHT })
  }
  return rules
}

const PLACE_RULES = { not: 'notSame', only: 'onlySame' } as const

function strengthOf(strength: Strength) {
  return strength === 'wish' ? WISH : {}
}
