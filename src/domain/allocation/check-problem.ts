import type { PersonIds } from '#src/domain/review.ts'
import type { AllocationProblem, AllocationRule } from './allocation-problem.ts'

/** `path` names the place as in code: `rules[2].pairs[0].authorId`. */
export type InputFault = { path: string; message: string }

/** The problem makes no sense as it stands: a fault of the caller, or of a file that was read. */
export class AllocationInputError extends Error {
  readonly faults: readonly InputFault[]

  constructor(faults: readonly InputFault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.name = 'AllocationInputError'
    this.faults = faults
  }
}

/** Above this the sums of costs would no longer be exact. */
const MOST_WEIGHT = 1_000_000
const MOST_REVIEWS = 1_000_000

/**
 * Throws an `AllocationInputError` with every fault: numbers that are not whole or negative, doubled ids, rules for
 * people who are not there. What can be said without contradiction but not be done is no fault: that is `ok: false`.
 */
export function checkProblem(problem: AllocationProblem): void {
  const faults: InputFault[] = []
  const fault = (path: string, message: string) => faults.push({ path, message })
  const { reviewers, authors, reviewsEach, seed, keep } = problem
  if (!isCount(reviewsEach)) fault('reviewsEach', COUNT)
  if (!Number.isSafeInteger(seed)) fault('seed', 'A whole number is needed.')
  if (!['all', 'completed', 'none'].includes(keep)) {
    fault('keep', 'One of all, completed and none is needed.')
  }
  const known = {
    reviewerId: checkPeople('reviewers', reviewers, 'capacity', reviewsEach, fault),
    authorId: checkPeople('authors', authors, 'demand', reviewsEach, fault),
  }
  problem.rules.forEach((rule, index) => checkRule(rule, `rules[${index}]`, known, fault))
  if (faults.length > 0) throw new AllocationInputError(faults)
}

type Fault = (path: string, message: string) => unknown
type Known = Record<keyof PersonIds, Set<string>>
const COUNT = `A whole number from 0 to ${MOST_REVIEWS} is needed.`

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MOST_REVIEWS
}

function checkPeople(
  list: string,
  people: readonly {
    id: string
    min?: number | undefined
    capacity?: number | undefined
    demand?: number | undefined
  }[],
  most: 'capacity' | 'demand',
  reviewsEach: number,
  fault: Fault,
): Set<string> {
  const ids = new Set<string>()
  people.forEach((person, index) => {
    const path = `${list}[${index}]`
    if (typeof person.id !== 'string' || person.id === '') fault(`${path}.id`, 'An id is needed.')
    if (ids.has(person.id)) fault(`${path}.id`, `"${person.id}" is there twice.`)
    ids.add(person.id)
    const upper = person[most] ?? reviewsEach
    if (person[most] !== undefined && !isCount(upper)) fault(`${path}.${most}`, COUNT)
    if (person.min === undefined) return
    if (!isCount(person.min)) fault(`${path}.min`, COUNT)
    else if (person.min > upper) fault(`${path}.min`, `It is more than the ${most}, ${upper}.`)
  })
  return ids
}

function checkRule(rule: AllocationRule, path: string, known: Known, fault: Fault): void {
  if (rule.soft === true && !isWeight(rule.weight)) fault(`${path}.weight`, WEIGHT)
  if (rule.kind === 'avoidReciprocal') {
    if (!(rule.soft as boolean)) fault(`${path}.soft`, 'This rule can only be soft.')
    return
  }
  if (rule.kind === 'forbid') {
    if (rule.pairs === undefined && rule.when === undefined) {
      fault(path, 'Pairs, or a test of a pair, are needed.')
    }
    rule.pairs?.forEach(({ weight }, index) => {
      if (weight !== undefined && !isWeight(weight)) fault(`${path}.pairs[${index}].weight`, WEIGHT)
    })
  }
  // Of earlier assignments people are unknown who have left since; in all others it is a slip.
  if (rule.kind === 'notMetBefore' || !('pairs' in rule)) return
  rule.pairs?.forEach((pair, index) => {
    for (const side of ['reviewerId', 'authorId'] as const) {
      if (!known[side].has(pair[side])) {
        fault(`${path}.pairs[${index}].${side}`, `"${pair[side]}" is not in the list.`)
      }
    }
    if (rule.kind === 'require' && pair.reviewerId === pair.authorId) {
      fault(`${path}.pairs[${index}]`, 'Nobody can review himself.')
    }
  })
}

const WEIGHT = `A number from 0 to ${MOST_WEIGHT} is needed.`

function isWeight(weight: number): boolean {
  return Number.isFinite(weight) && weight >= 0 && weight <= MOST_WEIGHT
}
