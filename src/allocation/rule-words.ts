import type { RuleRef } from '#src/domain/allocation/allocation-result.ts'
import { joinWords } from '#src/domain/sentences.ts'
import type { KeyedRule } from './allocation-rules.ts'
import type { LastingSettings, RuleKey } from './allocation-settings.ts'

/** The name of a rule in a sentence, as it stands in the settings. */
export function ruleName(rules: readonly KeyedRule[], ref: RuleRef): string {
  if (ref === 'self') return 'Nobody reviews the own work'
  const keyed = rules[ref]
  if (!keyed) return 'A rule'
  const { key, rule } = keyed
  if (key === 'group') return PLACE_NAMES.group[rule.kind === 'onlySame' ? 'only' : 'not']
  if (key === 'section') return PLACE_NAMES.section[rule.kind === 'onlySame' ? 'only' : 'not']
  return NAMES[key]
}

export const PLACE_NAMES = {
  group: { any: 'Any group', not: 'Not the own group', only: 'Only the own group' },
  section: { any: 'Any section', not: 'Not the own section', only: 'Only the own section' },
} as const

const NAMES: Record<Exclude<RuleKey, 'group' | 'section'>, string> = {
  'group-fixed': 'Group mates may not review each other here',
  met: 'Nobody again whom one has reviewed before',
  submitted: 'Only who has submitted',
  must: 'Pairs that must be',
  'must-not': 'Pairs that must not be',
  reciprocal: 'No two people who review each other',
}

/** "3 each, not the own group, only who has submitted": settings in a line. */
export function sayLasting(settings: LastingSettings): string {
  const { each, group, section, submitted, met, keep } = settings
  const wish = (strength: 'must' | 'wish') => (strength === 'wish' ? ' if possible' : '')
  const parts = [
    `${each} each`,
    group === 'any' ? '' : lower(PLACE_NAMES.group[group]) + wish(settings.groupStrength),
    section === 'any' ? '' : lower(PLACE_NAMES.section[section]) + wish(settings.sectionStrength),
    met === 'off' ? '' : `nobody again${wish(met)}`,
    submitted === 'any' ? '' : 'only who has submitted',
    KEEP_PARTS[keep],
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const KEEP_PARTS = { all: '', completed: 'open reviews dealt anew', none: 'all dealt anew' }

/** "“Not the own group” and “Only who has submitted”". */
export function quoteRules(rules: readonly KeyedRule[], refs: readonly RuleRef[]): string {
  return joinWords(refs.map((ref) => `“${ruleName(rules, ref)}”`))
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
