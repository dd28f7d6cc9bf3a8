import loadHighs from 'highs'
import type { AllocationProblem } from '#src/domain/allocation/allocation-problem.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { plainProblem, type Bounds, type PlainProblem } from './plain-problem.ts'

const highs = await loadHighs()
// Presolve is slower than the simplex on these (docs/decisions/012-allocation.md).
const OPTIONS = { solver: 'simplex', presolve: 'off' } as const

type Row = { terms: [factor: number, variable: string][]; is: '<=' | '>=' | '='; value: number }

/** The least value of a sum of variables from 0 to 1 under linear rows; null: no solution. */
export function solve(objective: Row['terms'], rows: Row[], variables: string[]): number | null {
  const sum = (terms: Row['terms']) =>
    terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ')
  const empty = rows.filter(({ terms }) => terms.length === 0)
  for (const { is, value } of empty) {
    if ((is !== '>=' && value < 0) || (is !== '<=' && value > 0)) return null
  }
  if (variables.length === 0) return 0
  const [first = ''] = variables
  const solution = highs.solve(
    [
      'Minimize',
      `obj: ${sum(objective) || `0 ${first}`}`,
      'Subject To',
      ...rows.flatMap(({ terms, is, value }, index) =>
        terms.length === 0 ? [] : [`r${index}: ${sum(terms)} ${is} ${value}`],
      ),
      'Bounds',
      ...variables.map((name) => `0 <= ${name} <= 1`),
      'End',
    ].join('\n'),
    OPTIONS,
  )
  if (solution.Status === 'Infeasible') return null
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}`)
  return solution.ObjectiveValue
}

const name = (index: number) => `x${index}`
const round = (value: number) => Math.round(value * 1000) / 1000

function rowsOf(plain: PlainProblem): Row[] {
  const of = (side: keyof PersonIds, { id, lower, upper, fixed }: Bounds): Row[] => {
    const terms = plain.free.flatMap((pair, index): Row['terms'] =>
      pair[side] === id ? [[1, name(index)]] : [],
    )
    return [
      { terms, is: '<=', value: upper - fixed },
      { terms, is: '>=', value: lower - fixed },
    ]
  }
  return [
    ...plain.reviewers.flatMap((bounds) => of('reviewerId', bounds)),
    ...plain.authors.flatMap((bounds) => of('authorId', bounds)),
  ]
}
const variablesOf = (plain: PlainProblem) => plain.free.map((_, index) => name(index))

export function hasSolution(problem: AllocationProblem): boolean {
  const plain = plainProblem(problem)
  if (plain.contradictions > 0) return false
  if ([...plain.reviewers, ...plain.authors].some(({ isOverfull }) => isOverfull)) return false
  return solve([], rowsOf(plain), variablesOf(plain)) !== null
}

/** The most pairs dealt; the least sums of squared loads with as many; the least cost with these. */
export function optimum(problem: AllocationProblem) {
  const plain = plainProblem(problem)
  const rows = rowsOf(plain)
  const variables = variablesOf(plain)
  const count: Row['terms'] = variables.map((variable) => [1, variable])
  const dealt = -round(
    solve(
      count.map(([, variable]) => [-1, variable]),
      rows,
      variables,
    ) ?? NaN,
  )
  rows.push({ terms: count, is: '=', value: dealt })
  const squares = (side: keyof PersonIds, people: Bounds[]): number => {
    const steps: Row['terms'] = []
    people.forEach(({ id, upper, fixed }, person) => {
      const terms: Row['terms'] = plain.free.flatMap((pair, index): Row['terms'] =>
        pair[side] === id ? [[1, name(index)]] : [],
      )
      const most = Math.min(upper, fixed + terms.length)
      for (let level = fixed + 1; level <= most; level++) {
        const step = `${side}${person}_${level}`
        variables.push(step)
        terms.push([-1, step])
        // Squares of consecutive numbers differ by odd ones.
        steps.push([2 * level - 1, step])
      }
      if (terms.length > 0) rows.push({ terms, is: '=', value: 0 })
    })
    const least = round(solve(steps, rows, variables) ?? NaN)
    if (steps.length > 0) rows.push({ terms: steps, is: '=', value: least })
    return least + people.reduce((sum, { fixed }) => sum + fixed ** 2, 0)
  }
  const received = squares('authorId', plain.authors)
  const given = squares('reviewerId', plain.reviewers)
  const costs = plain.free.map(({ cost }, index): [number, string] => [cost, name(index)])
  return { dealt, received, given, cost: round(solve(costs, rows, variables) ?? NaN) }
}

/** The fewest reviews that one side must go without. */
export function fewestMissing(problem: AllocationProblem, side: 'authors' | 'reviewers'): number {
  const plain = plainProblem(problem)
  const needy = plain[side].map((bounds) => ({
    ...bounds,
    upper: bounds.lower,
    lower: bounds.fixed,
  }))
  const other = side === 'authors' ? 'reviewers' : 'authors'
  const loose = plain[other].map((bounds) => ({ ...bounds, lower: bounds.fixed }))
  const rows = rowsOf({ ...plain, [side]: needy, [other]: loose })
  const most =
    solve(
      plain.free.map((_, index) => [-1, name(index)]),
      rows,
      variablesOf(plain),
    ) ?? NaN
  return needy.reduce((sum, { upper, fixed }) => sum + upper - fixed, 0) + round(most)
}

/** The least sum of what pairs cost, over all dealings within the bounds, full and even or not; null: there is none. */
export function leastOver(plain: PlainProblem, costOf: (pair: PersonIds) => number): number | null {
  const costs = plain.free.map((pair, index): [number, string] => [costOf(pair), name(index)])
  const least = solve(costs, rowsOf(plain), variablesOf(plain))
  return least === null ? null : round(least)
}
