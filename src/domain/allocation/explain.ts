import type { Explanation, Overfull, RuleRef, Shortage } from './allocation-result.ts'
import type { HardDeal } from './deal-hard.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'

/** What is wrong before anything is dealt: required pairs that are forbidden, or too many for one person. */
export function conflictsOf(model: Model): Explanation {
  const { contradictions } = model.fixed
  const parts = [...contradictions, ...overfullOf(model, REVIEWERS), ...overfullOf(model, AUTHORS)]
  return { parts, missing: parts.length }
}

function overfullOf({ fixed, roster, problem }: Model, side: Side): Overfull[] {
  const { reviewsEach } = problem
  const people =
    side === REVIEWERS
      ? roster.reviewers.map(({ id, capacity }) => ({ id, most: capacity ?? reviewsEach }))
      : roster.authors.map(({ id, demand }) => ({ id, most: demand ?? reviewsEach }))
  return people.flatMap(({ id, most }, person): Overfull[] => {
    const [needed, kept] = [fixed.loads[side][person] as number, fixed.kept[side][person] as number]
    // What is kept anyway may be more than a person's bound; what rules add may not.
    const possible = Math.max(most, kept)
    if (needed <= possible) return []
    return [
      {
        kind: 'overfull',
        side: side === REVIEWERS ? 'reviewers' : 'authors',
        id,
        needed,
        possible,
      },
    ]
  })
}

/**
 * The minimum cut that a dealing short of its lower bounds leaves: from each person who lacks, all whom the search
 * reaches. Whoever is reached can give no more, whoever is not is kept away by a rule from everybody here, but for the pairs
 * that are dealt (max-flow min-cut, Ford and Fulkerson 1956; Hall 1935). Separate cuts are told separately.
 */
export function explainShortage(model: Model, { dealing, search, short }: HardDeal): Explanation {
  if (!short) return { parts: [], missing: 0 }
  const { side } = short
  const other = side === AUTHORS ? REVIEWERS : AUTHORS
  const takes = (partner: number) =>
    dealing.loadOf(other, partner) < (model.upper[other][partner] as number)
  const yields = (person: number) =>
    dealing.loadOf(side, person) > (model.lower[side][person] as number)
  search.revive()
  let closures: Closure[] = []
  for (const person of short.people) {
    if (closures.some(({ same }) => same.has(person))) continue
    search.gain(side, person, { takes, yields })
    const found: Closure = { same: new Set(search.met.same), other: new Set(search.met.other) }
    const touched = closures.filter((closure) => touches(model, dealing, side, found, closure))
    for (const closure of touched) {
      closure.same.forEach((each) => found.same.add(each))
      closure.other.forEach((each) => found.other.add(each))
    }
    closures = [...closures.filter((closure) => !touched.includes(closure)), found]
  }
  const parts = closures.map((closure) => shortageOf(model, dealing, side, closure))
  parts.sort((one, another) => one.ids.length - another.ids.length)
  return { parts, missing: parts.reduce((sum, { needed, possible }) => sum + needed - possible, 0) }
}

type Closure = { same: Set<number>; other: Set<number> }

/** A later search leaves out whom an earlier one met: whether it would have gone there is asked here. */
function touches(
  { may }: Model,
  dealing: HardDeal['dealing'],
  side: Side,
  from: Closure,
  to: Closure,
): boolean {
  const other = side === AUTHORS ? REVIEWERS : AUTHORS
  for (const partner of from.other) {
    const load = dealing.loadOf(other, partner)
    for (let nth = 0; nth < load; nth++) {
      if (to.same.has(dealing.partner(other, partner, nth))) return true
    }
  }
  for (const person of from.same) {
    for (const partner of to.other) {
      if (side === REVIEWERS ? may(person, partner) : may(partner, person)) return true
    }
  }
  return false
}

function shortageOf(
  model: Model,
  dealing: HardDeal['dealing'],
  side: Side,
  { same, other: full }: Closure,
): Shortage {
  const [people, partners] =
    side === AUTHORS
      ? [model.roster.authors, model.roster.reviewers]
      : [model.roster.reviewers, model.roster.authors]
  const dealt = new Map<number, number>()
  let [needed, fixed, total] = [0, 0, 0]
  const members = [...same].sort((one, another) => one - another)
  for (const person of members) {
    const already = model.fixed.loads[side][person] as number
    needed += already + (model.lower[side][person] as number)
    fixed += already
    const load = dealing.loadOf(side, person)
    total += load
    for (let nth = 0; nth < load; nth++) {
      const partner = dealing.partner(side, person, nth)
      dealt.set(partner, (dealt.get(partner) ?? 0) + 1)
    }
  }
  return {
    kind: 'shortage',
    side: side === AUTHORS ? 'authors' : 'reviewers',
    ids: members.map((person) => people[person]?.id ?? ''),
    needed,
    possible: fixed + total,
    fixed,
    partners: [...dealt]
      .sort(([one], [another]) => one - another)
      .map(([partner, possible]) => ({
        id: partners[partner]?.id ?? '',
        possible,
        isFull: full.has(partner),
      })),
    blockers: blockersOf(model, side, members, full, partners),
  }
}

function blockersOf(
  { rules, roster, upper, fixed }: Model,
  side: Side,
  members: readonly number[],
  full: Set<number>,
  partners: readonly { id: string }[],
): Shortage['blockers'] {
  const hard = rules.all.filter(({ isHard, rule }) => isHard && rule.kind !== 'require')
  const counts = new Map<RuleRef, { pairs: number; partnerIds: string[] }>()
  const other = side === AUTHORS ? REVIEWERS : AUTHORS
  partners.forEach(({ id }, partner) => {
    // Of those who are out of it no rule keeps these people away more than anybody else.
    const isOut = (upper[other][partner] as number) + (fixed.loads[other][partner] as number) === 0
    if (full.has(partner) || (isOut && !hard.some(({ rule }) => rule.kind === 'onlySubmitted')))
      return
    const own = new Map<RuleRef, number>()
    for (const person of members) {
      const [reviewer, author] = side === AUTHORS ? [partner, person] : [person, partner]
      if (roster.authorOf[reviewer] === author) own.set('self', 1)
      for (const { index, breaks } of hard) {
        if (breaks(reviewer, author)) own.set(index, (own.get(index) ?? 0) + 1)
      }
    }
    for (const [rule, pairs] of own) {
      const count = counts.get(rule) ?? { pairs: 0, partnerIds: [] }
      count.pairs += pairs
      count.partnerIds.push(id)
      counts.set(rule, count)
    }
  })
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((one, another) => another.pairs - one.pairs)
}
