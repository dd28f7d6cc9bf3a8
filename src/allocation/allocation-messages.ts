import { allocate } from '#src/domain/allocation/allocate.ts'
import type {
  AllocationProblem,
  AllocationRule,
  ForbidRule,
} from '#src/domain/allocation/allocation-problem.ts'
import type { Allocation, Impossible } from '#src/domain/allocation/allocation-result.ts'
import { AllocationInputError, type InputFault } from '#src/domain/allocation/check-problem.ts'
import { repair, type Repair, type RepairOptions } from '#src/domain/allocation/repair.ts'

/** Functions do not pass to a worker: what is forbidden comes as pairs. */
export type SentRule =
  | Exclude<AllocationRule, { kind: 'forbid' }>
  | (Extract<AllocationRule, { kind: 'forbid' }> & ForbidRule & { when?: undefined })
export type SentProblem = Omit<AllocationProblem, 'rules'> & { rules: readonly SentRule[] }

export type AllocationRequest =
  | { kind: 'allocate'; problem: SentProblem }
  | { kind: 'repair'; problem: SentProblem; options: RepairOptions }

/** Without `reasons`, which the page makes again from problem and pairs. */
export type Sent<Result> = Omit<Result, 'reasons'>
export type AllocationAnswer =
  | { kind: 'allocated'; result: Sent<Allocation> | Impossible }
  | { kind: 'repaired'; result: Sent<Repair> | Impossible }
  | { kind: 'refused'; faults: readonly InputFault[] }

/** What the worker does with a request. Anything but an error of the input is thrown, and so reaches the page as a fault. */
export function answerTo(request: AllocationRequest): AllocationAnswer {
  try {
    if (request.kind === 'allocate') {
      return { kind: 'allocated', result: sendable(allocate(request.problem)) }
    }
    return { kind: 'repaired', result: sendable(repair(request.problem, request.options)) }
  } catch (error) {
    if (!(error instanceof AllocationInputError)) throw error
    return { kind: 'refused', faults: error.faults }
  }
}

function sendable<Result extends Allocation>(
  result: Result | Impossible,
): Sent<Result> | Impossible {
  if (!result.ok) return result
  const { reasons: _, ...rest } = result
  return rest
}
