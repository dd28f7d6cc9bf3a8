import { allocatedPairs } from './allocated-pairs.ts'
import type { AllocationProblem } from './allocation-problem.ts'
import { qualityOf } from './allocation-quality.ts'
import type { Allocation, AllocationResult } from './allocation-result.ts'
import { checkProblem } from './check-problem.ts'
import { cheapestByRules } from './cheapest-by-rules.ts'
import { dealHard } from './deal-hard.ts'
import type { Dealing } from './dealing.ts'
import { conflictsOf, explainShortage } from './explain.ts'
import { mixPairs } from './mix-pairs.ts'
import { modelOf, type Model } from './model.ts'
import { reasonsOf } from './pair-reasons.ts'
import { impossible } from './relaxations.ts'
import { seededRandom } from './seeded-random.ts'
import { smoothPairs } from './smooth-pairs.ts'

/**
 * Deals out the reviews of a class, or tells why it cannot be done. Complete for the hard rules: a solution that exists is
 * found. In this order: all bounds are met, as many reviews as can be, received and then given loads as even as can be, the
 * soft rules at the smallest cost; then chance; then as few reciprocal pairs and identical sets as were found to be possible.
 * Throws an `AllocationInputError` for what makes no sense.
 */
export function allocate(problem: AllocationProblem): AllocationResult {
  checkProblem(problem)
  const model = modelOf(problem)
  const conflicts = conflictsOf(model)
  if (conflicts.parts.length > 0) return impossible(problem, conflicts)
  const random = seededRandom(problem.seed)
  const deal = dealHard(model, random)
  if (deal.short) return impossible(problem, explainShortage(model, deal))
  const { dealing } = deal
  if (model.costs.any) cheapestByRules(model, dealing, random)
  mixPairs(model, dealing, random)
  smoothPairs(model, dealing, random)
  return allocationOf(model, dealing)
}

export function allocationOf(model: Model, dealing: Dealing): Allocation {
  const { problem } = model
  const pairs = allocatedPairs(model, dealing)
  return {
    ok: true,
    pairs,
    quality: qualityOf(model, dealing),
    reasons: reasonsOf(problem, pairs),
    seed: problem.seed,
  }
}
