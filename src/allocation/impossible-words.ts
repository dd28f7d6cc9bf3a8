import type {
  Contradiction,
  Explanation,
  Overfull,
  Shortage,
} from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { count } from '#src/domain/sentences.ts'
import type { KeyedRule } from './allocation-rules.ts'
import { labelOf, peoplePart, type Phrase } from './people-phrase.ts'
import { quoteRules, ruleName } from './rule-words.ts'

type Names = Pick<ClassRoom, 'memberById'>

/** Why it cannot be: each reason as a paragraph of sentences, the smallest first. */
export function explainImpossible(
  room: Names,
  rules: readonly KeyedRule[],
  { parts }: Explanation,
): Phrase[][] {
  return together(parts).map((part) => {
    switch (part.kind) {
      case 'shortage':
        return sayShortage(room, rules, part)
      case 'each':
        return sayEach(room, rules, part)
      case 'contradiction':
        return [sayContradiction(room, rules, part)]
      case 'overfull':
        return [sayOverfull(room, part)]
    }
  })
}

/** The same shortage of several single people, as where everybody is to have more than there are others. */
type Each = Omit<Shortage, 'kind'> & { kind: 'each' }

function together(parts: Explanation['parts']): (Explanation['parts'][number] | Each)[] {
  const told = new Map<string, Explanation['parts'][number] | Each>()
  parts.forEach((part, index) => {
    const isSingle = part.kind === 'shortage' && part.ids.length === 1
    const key = isSingle ? `${part.side} ${part.needed} ${part.possible} ${part.fixed}` : `${index}`
    const known = told.get(key)
    if (!known || part.kind !== 'shortage' || !('ids' in known)) told.set(key, part)
    else told.set(key, { ...known, kind: 'each', ids: [...known.ids, ...part.ids] })
  })
  return [...told.values()]
}

function sayEach(room: Names, rules: readonly KeyedRule[], each: Each): Phrase[] {
  const { side, ids, needed, possible, blockers } = each
  const what = side === 'authors' ? 'need' : 'have to give'
  const names = blockers.filter(({ rule }) => rule !== 'self').map(({ rule }) => rule)
  const because: Phrase[] =
    names.length === 0
      ? []
      : [[`${quoteRules(rules, names)} ${names.length === 1 ? 'keeps' : 'keep'} the others away.`]]
  const head: Phrase = [
    peoplePart(room, ids),
    ` ${what} ${count(needed, 'review')} each, and only ${possible} ${possible === 1 ? 'is' : 'are'} possible for each of them.`,
  ]
  return [head, ...because]
}

function sayShortage(room: Names, rules: readonly KeyedRule[], shortage: Shortage): Phrase[] {
  const { side, ids, needed, possible, fixed } = shortage
  const isOne = ids.length === 1
  const who = peoplePart(room, ids)
  const only =
    possible === 0
      ? 'none is possible'
      : `only ${possible} ${possible === 1 ? 'is' : 'are'} possible`
  const needs: Phrase =
    side === 'authors'
      ? [who, ` ${isOne ? 'needs' : 'need'} ${count(needed, 'review')}, and ${only}.`]
      : [who, ` ${isOne ? 'has' : 'have'} to give ${count(needed, 'review')}, and ${only}.`]
  const there: Phrase[] =
    fixed > 0 ? [[`${fixed} of them ${fixed === 1 ? 'is' : 'are'} there in any case.`]] : []
  return [needs, ...there, ...sayPartners(room, shortage), ...sayBlockers(room, rules, shortage)]
}

/** Who could help these people, and how much. */
function sayPartners(room: Names, { side, ids, partners }: Shortage): Phrase[] {
  const able = partners.filter(({ possible }) => possible > 0)
  const them = ids.length === 1 ? labelOf(room, ids[0] as string) : 'them'
  if (able.length === 0) {
    return side === 'authors'
      ? [[`Nobody may review ${them}.`]]
      : [[`There is nobody whom ${ids.length === 1 ? them : 'they'} may review.`]]
  }
  const most = Math.max(...able.map(({ possible }) => possible))
  const least = Math.min(...able.map(({ possible }) => possible))
  const each =
    able.length === 1
      ? `at most ${most}`
      : least === most
        ? `at most ${most} each`
        : `${least} to ${most} each`
  const helpers = peoplePart(
    room,
    able.map(({ id }) => id),
  )
  return side === 'authors'
    ? [['Only ', helpers, ` may give ${them} reviews, ${each}.`]]
    : [['Only ', helpers, ` may still be reviewed by ${them}, ${each}.`]]
}

function sayBlockers(room: Names, rules: readonly KeyedRule[], { blockers }: Shortage): Phrase[] {
  return blockers
    .filter(({ rule }) => rule !== 'self')
    .map(({ rule, partnerIds }): Phrase => [
      `“${ruleName(rules, rule)}” keeps `,
      peoplePart(room, partnerIds),
      ' away.',
    ])
}

function sayContradiction(
  room: Names,
  rules: readonly KeyedRule[],
  { pair, forbiddenBy }: Contradiction,
): Phrase {
  return [
    peoplePart(room, [pair.reviewerId]),
    ' must review ',
    peoplePart(room, [pair.authorId]),
    `, and ${quoteRules(rules, forbiddenBy)} ${forbiddenBy.length === 1 ? 'forbids' : 'forbid'} it.`,
  ]
}

function sayOverfull(room: Names, { side, id, needed, possible }: Overfull): Phrase {
  const verb = side === 'reviewers' ? 'give' : 'get'
  return [
    peoplePart(room, [id]),
    ` would have to ${verb} ${count(needed, 'review')} by the pairs that must be, and may ${verb} ${possible} at most.`,
  ]
}
