import type { PairTable } from './pair-table.ts'

/** What a pair costs in two parts, of which `high` decides (see `NetworkSimplex`). */
export type PairCosts = {
  high: (reviewer: number, author: number) => number
  low: (reviewer: number, author: number) => number
  /** All pairs that cost less than `floor` (of `high`; at `floor` their `low` may be anything from 0). */
  wanted: readonly PairTable[]
  floor: number
  /** A sum of costs that no dealing can be below: reaching it ends the search. */
  least: { high: number; low: number } | null
}
