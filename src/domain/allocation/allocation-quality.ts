import type { PersonIds } from '#src/domain/review.ts'
import type { AllocationQuality, LoadSpread } from './allocation-result.ts'
import { WEIGHT_UNITS } from './compiled-rules.ts'
import { sum, type Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'
import { PairWatch } from './pair-watch.ts'
import { seededRandom } from './seeded-random.ts'

/** What is told before anything is planned. O(pairs × rules). */
export function qualityOf(model: Model, dealing: Dealing): AllocationQuality {
  const watch = new PairWatch(model, dealing, seededRandom(model.problem.seed))
  return {
    given: spreadOf(model, dealing, REVIEWERS),
    received: spreadOf(model, dealing, AUTHORS),
    isExact: isExact(model, dealing),
    reciprocal: watch.reciprocal,
    identicalSets: watch.identical,
    ...softBroken(model, dealing),
    keptAgainstRules: keptAgainstRules(model),
    overfull: {
      reviewerIds: overfull(model, REVIEWERS),
      authorIds: overfull(model, AUTHORS),
    },
  }
}

function wanted({ roster, problem }: Model, side: Side, person: number): number {
  const { reviewsEach } = problem
  return side === REVIEWERS
    ? (roster.reviewers[person]?.capacity ?? reviewsEach)
    : (roster.authors[person]?.demand ?? reviewsEach)
}

function spreadOf(model: Model, dealing: Dealing, side: Side): LoadSpread {
  const fixed = model.fixed.loads[side]
  const loads = [...fixed.keys()]
    .filter((person) => (model.upper[side][person] as number) + (fixed[person] as number) > 0)
    .map((person) => dealing.loadOf(side, person) + (fixed[person] as number))
  const [first = 0] = loads
  return {
    min: loads.reduce((least, load) => Math.min(least, load), first),
    max: loads.reduce((most, load) => Math.max(most, load), first),
    total: sum(Int32Array.from(loads)),
  }
}

function isExact(model: Model, dealing: Dealing): boolean {
  return ([REVIEWERS, AUTHORS] as const).every((side) =>
    model.upper[side].every((most, person) => {
      const fixed = model.fixed.loads[side][person] as number
      // Whom a rule takes out is asked for nothing.
      const isOut = most === 0 && fixed === 0
      return isOut || dealing.loadOf(side, person) + fixed === wanted(model, side, person)
    }),
  )
}

function softBroken({ rules, fixed }: Model, dealing: Dealing) {
  let cost = 0
  const broken: { rule: number; pairs: number }[] = []
  for (const { index, rule, isHard, pairs: listed, breaks, weightOf } of rules.all) {
    if (isHard || rule.kind === 'avoidReciprocal') continue
    let pairs = 0
    const count = (reviewer: number, author: number) => {
      pairs += 1
      cost += weightOf(reviewer, author)
    }
    if (rule.kind === 'require') {
      listed?.forEach((reviewer, author) => {
        if (!dealing.has(reviewer, author) && !fixed.table.has(reviewer, author))
          count(reviewer, author)
      })
    } else {
      const check = (reviewer: number, author: number) => {
        if (breaks(reviewer, author)) count(reviewer, author)
      }
      dealing.forEach(check)
      for (const { reviewer, author } of fixed.pairs) check(reviewer, author)
    }
    broken.push({ rule: index, pairs })
  }
  return { softBroken: broken, softCost: cost / WEIGHT_UNITS }
}

function keptAgainstRules({ fixed, rules, roster }: Model): PersonIds[] {
  return fixed.pairs
    .filter(({ reviewer, author }) => rules.against(reviewer, author).length > 0)
    .map(({ reviewer, author }) => ({
      reviewerId: roster.reviewers[reviewer]?.id ?? '',
      authorId: roster.authors[author]?.id ?? '',
    }))
}

function overfull(model: Model, side: Side): string[] {
  const { roster, fixed } = model
  const people = side === REVIEWERS ? roster.reviewers : roster.authors
  return people
    .filter((_, person) => (fixed.loads[side][person] as number) > wanted(model, side, person))
    .map(({ id }) => id)
}
