import { WEIGHT_UNITS, type CompiledRules } from './compiled-rules.ts'
import type { PairTable } from './pair-table.ts'

/** What pairs cost by the soft rules, as whole numbers (`WEIGHT_UNITS`). */
export type SoftCosts = {
  /** Whether any pair costs anything. */
  any: boolean
  /** Below 0 for a pair that a soft rule asks for. */
  of: (reviewer: number, author: number) => number
  /** Pairs that soft rules ask for. */
  wanted: PairTable[]
  /** Of two people who review each other; 0 without the rule. */
  reciprocal: number
}

export function softCosts({ all }: CompiledRules): SoftCosts {
  const soft = all.filter(({ isHard }) => !isHard)
  const wanted: PairTable[] = []
  const costs: ((reviewer: number, author: number) => number)[] = []
  let reciprocal = 0
  for (const { rule, pairs, breaks, weightOf } of soft) {
    if (rule.soft !== true) continue
    if (rule.kind === 'avoidReciprocal') reciprocal += Math.round(rule.weight * WEIGHT_UNITS)
    else if (rule.kind === 'require') {
      if (!pairs || rule.weight === 0) continue
      wanted.push(pairs)
      costs.push((one, other) => (pairs.has(one, other) ? -weightOf(one, other) : 0))
    } else {
      costs.push((one, other) => (breaks(one, other) ? weightOf(one, other) : 0))
    }
  }
  const [only] = costs
  const of =
    only && costs.length === 1
      ? only
      : (reviewer: number, author: number) => {
          let sum = 0
          for (const cost of costs) sum += cost(reviewer, author)
          return sum
        }
  return { any: costs.length > 0, of, wanted, reciprocal }
}
