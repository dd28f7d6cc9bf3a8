import { dealHard, evenOut, reachLower } from './deal-hard.ts'
import { Dealing } from './dealing.ts'
import { AUTHORS, REVIEWERS, type Model, type Side } from './model.ts'
import type { PairTable } from './pair-table.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * Mends without touching any open pair, if that can be: each missing review is one new pair, and there are none fewer.
 * Reviewers with room first; where there are too few, one more each for as few as can be, up to the bounds of `model`; the
 * loads within that as even as can be. Null if open pairs must change. `plain` has the bounds that nobody should exceed.
 */
export function repairDirectly(
  model: Model,
  plain: Model,
  open: PairTable,
  random: SeededRandom,
): Dealing | null {
  const direct = onlyMissing(model, plain, open)
  const [room] = direct.upper
  const most = minus(model.upper[REVIEWERS], countsOf(open, model, REVIEWERS))
  const within = room.slice()
  const { dealing, search, short } = dealHard(direct, random)
  if (short) {
    if (short.side === REVIEWERS) return null
    for (let { people } = short; people.length > 0;) {
      const before = dealing.pairs
      room.forEach((count, person) => (room[person] = Math.min(count + 1, most[person] as number)))
      people = reachLower(direct, dealing, search, AUTHORS)
      if (people.length > 0 && dealing.pairs === before) return null
    }
    if (reachLower(direct, dealing, search, REVIEWERS).length > 0) return null
    // Nobody else goes beyond his capacity for the sake of evenness.
    room.forEach((_, person) => {
      room[person] = Math.max(within[person] as number, dealing.loadOf(REVIEWERS, person))
    })
    evenOut(direct, dealing, search, REVIEWERS)
  }
  const mended = new Dealing(model.upper)
  open.forEach((reviewer, author) => mended.add(reviewer, author))
  dealing.forEach((reviewer, author) => mended.add(reviewer, author))
  return mended
}

/** The problem of the reviews that are missing, with the open pairs as fixed ones. */
function onlyMissing(model: Model, plain: Model, open: PairTable): Model {
  const counts = [countsOf(open, model, REVIEWERS), countsOf(open, model, AUTHORS)] as const
  const { fixed } = model
  const loads = (side: Side) =>
    fixed.loads[side].map((load, person) => load + (counts[side][person] as number))
  const missing = minus(model.lower[AUTHORS], counts[AUTHORS])
  const room = minus(plain.upper[REVIEWERS], counts[REVIEWERS])
  const bounded = room.map((count, person) =>
    Math.min(count, model.upper[REVIEWERS][person] as number),
  )
  return {
    ...model,
    fixed: { ...fixed, loads: [loads(REVIEWERS), loads(AUTHORS)] },
    may: (reviewer, author) => model.may(reviewer, author) && !open.has(reviewer, author),
    lower: [minus(model.lower[REVIEWERS], counts[REVIEWERS]), missing],
    upper: [bounded, missing],
  }
}

function countsOf(open: PairTable, { upper }: Model, side: Side): Int32Array {
  const counts = new Int32Array(upper[side].length)
  open.forEach((reviewer, author) => {
    const person = side === REVIEWERS ? reviewer : author
    counts[person] = (counts[person] as number) + 1
  })
  return counts
}

function minus(counts: Int32Array, others: Int32Array): Int32Array {
  return counts.map((count, person) => Math.max(0, count - (others[person] as number)))
}
