import { sum } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Side, type Sides } from './model.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * How many reviews are to be dealt to each person if rules did not matter: as many as both sides can take, the loads as
 * even as the bounds allow, chance deciding who gets one more. O(people × the largest bound's digits).
 */
export function targetsOf(model: Model, random: SeededRandom): Sides {
  const total = Math.min(sum(model.upper[REVIEWERS]), sum(model.upper[AUTHORS]))
  return [evenLoads(model, REVIEWERS, total, random), evenLoads(model, AUTHORS, total, random)]
}

/** Water poured over the bounds: everybody up to one level, within his own bounds, fixed pairs counted in. */
function evenLoads(model: Model, side: Side, total: number, random: SeededRandom): Int32Array {
  const [lower, upper] = [model.lower[side], model.upper[side]]
  const fixed = model.fixed.loads[side]
  const atLevel = (level: number) =>
    upper.map((most, person) =>
      Math.min(most, Math.max(lower[person] as number, level - (fixed[person] as number))),
    )
  let low = 0
  let high = upper.reduce((most, count, person) => Math.max(most, count + (fixed[person] ?? 0)), 0)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sum(atLevel(middle)) <= total) low = middle
    else high = middle - 1
  }
  const loads = atLevel(low)
  const above = atLevel(low + 1)
  let left = total - sum(loads)
  for (const person of random.shuffle(Int32Array.from(loads.keys()))) {
    if (left <= 0) break
    const more = (above[person] as number) - (loads[person] as number)
    if (more <= 0) continue
    loads[person] = (loads[person] as number) + 1
    left -= 1
  }
  return loads
}
