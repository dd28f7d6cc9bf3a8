import type { Dealing } from './dealing.ts'
import { AUTHORS, type Model } from './model.ts'
import { PairWatch } from './pair-watch.ts'
import type { SeededRandom } from './seeded-random.ts'

const ROUNDS = 40
const TRIES = 30
/** In all; enough for any class of the usual kind, and less than a second where nothing can be avoided. */
const MOST_TRIES = 150_000

/** Pairs that may change; others stay where they are. */
type MayChange = (reviewer: number, author: number) => boolean

/**
 * Best effort against reciprocal pairs and identical sets: exchanges with random pairs that make neither the cost (with
 * the weight of `avoidReciprocal`) nor, at equal cost, the number of either worse. Hard rules, bounds and loads stay. To
 * decide whether none need remain is NP-complete, so it stops after a number of tries.
 */
export function smoothPairs(
  model: Model,
  dealing: Dealing,
  random: SeededRandom,
  mayChange: MayChange = () => true,
): void {
  const watch = new PairWatch(model, dealing, random)
  let tries = 0
  for (let round = 0; round < ROUNDS && tries < MOST_TRIES; round++) {
    const troubled = troubledPairs(dealing, watch, mayChange)
    if (troubled.length === 0) return
    for (const [reviewer, author] of troubled) {
      for (let nth = 0; nth < TRIES; nth++) {
        if (!dealing.has(reviewer, author)) break
        tries += 1
        if (tryExchange(model, dealing, watch, reviewer, author, mayChange, random)) break
      }
    }
  }
}

function troubledPairs(dealing: Dealing, watch: PairWatch, mayChange: MayChange) {
  const pairs: [number, number][] = []
  dealing.forEach((reviewer, author) => {
    const isTroubled = watch.isReciprocal(reviewer, author) || watch.hasTwin(reviewer)
    if (isTroubled && mayChange(reviewer, author)) pairs.push([reviewer, author])
  })
  return pairs
}

/** True if it made things better; an exchange that makes no difference stays, too, and may open a way. */
function tryExchange(
  { may, costs, upper }: Model,
  dealing: Dealing,
  watch: PairWatch,
  reviewer: number,
  author: number,
  mayChange: MayChange,
  random: SeededRandom,
): boolean {
  const otherAuthor = random.below(upper[AUTHORS].length)
  const received = dealing.loadOf(AUTHORS, otherAuthor)
  if (received === 0 || otherAuthor === author) return false
  const other = dealing.partner(AUTHORS, otherAuthor, random.below(received))
  if (other === reviewer || !mayChange(other, otherAuthor)) return false
  if (!may(reviewer, otherAuthor) || !may(other, author)) return false
  if (dealing.has(reviewer, otherAuthor) || dealing.has(other, author)) return false
  const { reciprocal, identical } = watch
  watch.exchange(reviewer, author, other, otherAuthor)
  const more = watch.reciprocal - reciprocal
  const changes = [
    costs.reciprocal * more +
      (costs.any
        ? costs.of(reviewer, otherAuthor) +
          costs.of(other, author) -
          costs.of(reviewer, author) -
          costs.of(other, otherAuthor)
        : 0),
    more,
    watch.identical - identical,
  ]
  const change = changes.find((value) => value !== 0) ?? 0
  if (change > 0) watch.exchange(reviewer, otherAuthor, other, author)
  return change < 0
}
