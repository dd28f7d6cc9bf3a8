import { useMemo } from 'react'
import type { Allocation } from '#src/domain/allocation/allocation-result.ts'
import { forecastPairs } from '#src/domain/allocation/forecast.ts'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import type { Plan } from '#src/domain/plan/plan.ts'
import { outcomeOf, type Outcome } from './allocation-outcome.ts'
import { existingPairs, type BuiltProblem } from './build-problem.ts'
import { loadHistogram } from './load-histogram.ts'
import { mixingOf } from './mixing.ts'

export type Preview = {
  outcome: Outcome
  given: ReturnType<typeof loadHistogram>
  received: ReturnType<typeof loadHistogram>
  mixing: { group: number | null; section: number | null }
  expected: ReturnType<typeof forecastPairs>
}

/** All that is shown of a dealing, counted anew only when the answer has changed. */
export function usePreview(
  room: ClassRoom,
  plan: Plan,
  built: BuiltProblem | null,
  result: Pick<Allocation, 'pairs'> | null,
  noShowRate: number,
): Preview | null {
  const counted = useMemo(
    () => (built && result ? countPreview(room, plan, built, result) : null),
    [room, plan, built, result],
  )
  return useMemo(
    () => counted && { ...counted, expected: expectedOf(counted, noShowRate) },
    [counted, noShowRate],
  )
}

function countPreview(
  room: ClassRoom,
  plan: Plan,
  built: BuiltProblem,
  { pairs }: Pick<Allocation, 'pairs'>,
) {
  const now = existingPairs(built.before)
  const states = new Map(now.map((pair) => [pairKey(pair), pair.state]))
  const after = [
    ...new Map([...built.kept, ...pairs].map((pair) => [pairKey(pair), pair])).values(),
  ]
  const { ids } = built.participants
  return {
    outcome: outcomeOf(room, plan, built, pairs),
    given: loadHistogram(ids, 'reviewerId', now, after),
    received: loadHistogram(ids, 'authorId', now, after),
    mixing: { group: mixingOf(room, 'group', after), section: mixingOf(room, 'section', after) },
    after: after.map((pair) => ({
      ...pair,
      state: states.get(pairKey(pair)) ?? ('assigned' as const),
    })),
    authorIds: built.problem.authors.map(({ id }) => id),
  }
}

function expectedOf({ authorIds, after }: ReturnType<typeof countPreview>, rate: number) {
  const received = new Set(after.map(({ authorId }) => authorId))
  // Who is to get nothing lacks nothing.
  return forecastPairs(
    authorIds.filter((id) => received.has(id)),
    after,
    () => rate,
  )
}
