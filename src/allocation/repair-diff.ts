import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import type { Outcome } from './allocation-outcome.ts'
import type { BuiltRepair } from './build-repair.ts'
import { labelOf } from './people-phrase.ts'
import { givenBy, receivedBy } from './troubles.ts'

/** One change of a repair, with the reason in words. */
export type DiffLine = PersonIds & { sign: '+' | '−'; reason: string }

/** The changes by author: what goes, and who comes instead. */
export function diffOf(
  room: ClassRoom,
  built: BuiltRepair,
  { added, removed }: Pick<Outcome, 'added' | 'removed'>,
): DiffLine[] {
  const byAuthor = new Map<string, { gone: PersonIds[]; come: PersonIds[] }>()
  const entry = (authorId: string) => {
    const known = byAuthor.get(authorId) ?? { gone: [], come: [] }
    byAuthor.set(authorId, known)
    return known
  }
  for (const pair of removed) entry(pair.authorId).gone.push(pair)
  for (const pair of added) entry(pair.authorId).come.push(pair)
  const left = new Set(built.troubles.left)
  const order = [...byAuthor].toSorted(([a], [b]) =>
    labelOf(room, a).localeCompare(labelOf(room, b)),
  )
  return order.flatMap(([authorId, { gone, come }]) => {
    // Whoever has left stays listed in Canvas: nothing goes, and yet somebody comes instead.
    const lost = built.kept.filter(
      (pair) =>
        pair.authorId === authorId && pair.state === 'assigned' && left.has(pair.reviewerId),
    )
    const replaced = [...gone, ...lost].map(({ reviewerId }) => reviewerId)
    return [
      ...gone.map((pair): DiffLine => ({ ...pair, sign: '−', reason: whyGone(room, built, pair) })),
      ...come.map((pair, nth): DiffLine => {
        const instead = replaced[nth]
        return { ...pair, sign: '+', reason: whyCome(room, built, pair, instead) }
      }),
    ]
  })
}

function whyGone(
  room: ClassRoom,
  { troubles, wanted, loads }: BuiltRepair,
  pair: PersonIds,
): string {
  const { reviewerId, authorId } = pair
  if (troubles.nothing.includes(authorId)) return `${labelOf(room, authorId)} has not submitted`
  if (troubles.silent.includes(reviewerId)) return `${labelOf(room, reviewerId)} has done none`
  if (troubles.overloaded.includes(authorId)) {
    return `${labelOf(room, authorId)} gets ${receivedBy(loads, authorId).assigned}, ${wanted} are wanted`
  }
  if (troubles.overloaded.includes(reviewerId)) {
    return `${labelOf(room, reviewerId)} gives ${givenBy(loads, reviewerId).assigned}, ${wanted} are wanted`
  }
  return 'moved, so that the others have theirs'
}

function whyCome(
  room: ClassRoom,
  { troubles, wanted, loads }: BuiltRepair,
  { reviewerId, authorId }: PersonIds,
  insteadId: string | undefined,
): string {
  if (insteadId !== undefined) {
    const instead = `instead of ${labelOf(room, insteadId)}`
    return troubles.left.includes(insteadId) ? `${instead}, who has left` : instead
  }
  if (troubles.idle.includes(reviewerId))
    return `${labelOf(room, reviewerId)} has nothing to review`
  return `${labelOf(room, authorId)} gets ${receivedBy(loads, authorId).assigned} of ${wanted}`
}
