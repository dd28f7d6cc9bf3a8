import type { Relaxation } from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { count, namePeople } from '#src/domain/sentences.ts'
import type { KeyedRule } from './allocation-rules.ts'
import type { AllocationSettings, KeptRelaxation } from './allocation-settings.ts'
import { labelOf } from './people-phrase.ts'
import { ruleName } from './rule-words.ts'

type Names = Pick<ClassRoom, 'memberById'>

/** A way out: what its button says, and how it changes the settings. */
export type WayOut = { words: string; change: Partial<AllocationSettings> }

/** The relaxations that somebody may choose: what Canvas or the assignment forbids is not up to us. */
export function waysOut(
  room: Names,
  rules: readonly KeyedRule[],
  settings: AllocationSettings,
  relaxations: readonly Relaxation[],
): WayOut[] {
  return relaxations
    .filter((relaxation) => !needsFixed(rules, relaxation))
    .map((relaxation) => ({
      words: sentence(flatten(relaxation).map((each) => sayRelaxation(room, rules, each))),
      change: changeOf(rules, settings, relaxation),
    }))
}

function needsFixed(rules: readonly KeyedRule[], relaxation: Relaxation): boolean {
  return flatten(relaxation).some(
    (each) => each.kind === 'liftRule' && rules[each.rule]?.key === 'group-fixed',
  )
}

type Single = Exclude<Relaxation, { kind: 'several' }>

function flatten(relaxation: Relaxation): Single[] {
  return relaxation.kind === 'several' ? relaxation.changes.flatMap(flatten) : [relaxation]
}

function changeOf(
  rules: readonly KeyedRule[],
  settings: AllocationSettings,
  relaxation: Relaxation,
): Partial<AllocationSettings> {
  const all = flatten(relaxation)
  const fewer = all.find((each) => each.kind === 'fewerReviews')
  if (fewer) return { each: fewer.reviewsEach }
  const kept = all.flatMap((each) => keptOf(rules, each) ?? [])
  return { relaxed: [...settings.relaxed, ...kept] }
}

function keptOf(rules: readonly KeyedRule[], relaxation: Single): KeptRelaxation | null {
  if (relaxation.kind === 'fewerReviews') return null
  if (relaxation.kind !== 'liftRule') return relaxation
  const rule = rules[relaxation.rule]?.key
  return rule ? { kind: 'liftRule', rule, pairs: relaxation.pairs } : null
}

function sayRelaxation(room: Names, rules: readonly KeyedRule[], relaxation: Single): string {
  if (relaxation.kind === 'fewerReviews')
    return `give ${count(relaxation.reviewsEach, 'review')} each`
  if (relaxation.kind !== 'liftRule') return sayKept(room, relaxation, '')
  return sayLift(room, ruleName(rules, relaxation.rule), relaxation.pairs)
}

/** What was relaxed, as a phrase: "let 2 pairs break “Not the own group”". */
export function sayKept(room: Names, kept: KeptRelaxation, rule: string): string {
  switch (kept.kind) {
    case 'liftRule':
      return sayLift(room, rule, kept.pairs)
    case 'unmet':
      return sayNumbers(
        room,
        kept.people,
        { authors: 'get', reviewers: 'give' },
        'fewer',
        (person) => person.missing,
      )
    case 'moreReviews':
      return sayNumbers(
        room,
        kept.people,
        { authors: 'get', reviewers: 'give' },
        'more',
        (person) => person.extra,
      )
  }
}

function sayLift(
  room: Names,
  rule: string,
  pairs: readonly { reviewerId: string; authorId: string }[],
): string {
  const [only] = pairs
  const what =
    only && pairs.length === 1
      ? `${labelOf(room, only.reviewerId)} → ${labelOf(room, only.authorId)}`
      : `${pairs.length} pairs`
  return `let ${what} break “${rule}”`
}

type Numbered = { side: 'authors' | 'reviewers'; id: string }

function sayNumbers<Person extends Numbered>(
  room: Names,
  people: readonly Person[],
  verbs: Record<Numbered['side'], string>,
  than: 'fewer' | 'more',
  numberOf: (person: Person) => number,
): string {
  const parts = (['authors', 'reviewers'] as const).flatMap((side) => {
    const own = people.filter((person) => person.side === side)
    if (own.length === 0) return []
    const numbers = own.map(numberOf)
    const most = Math.max(...numbers)
    const number = Math.min(...numbers) === most ? `${most}` : `up to ${most}`
    const each = own.length === 1 ? '' : ' each'
    return [
      `let ${namePeople(own.map(({ id }) => labelOf(room, id)))} ${verbs[side]} ${number} ${than}${each}`,
    ]
  })
  return parts.join(', and ')
}

function sentence(phrases: readonly string[]): string {
  const words = phrases.join(', and ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
