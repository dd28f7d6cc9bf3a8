import type { ClassRoom, Load } from './class-room.ts'
import { blockOf, placeName, type BlockKind } from './matrix-blocks.ts'
import type { MatrixView } from './matrix-view.ts'

export type LensBlock = { id: string; name: string; people: number }

/** The reviews between each two places. `counts` has a row for each block and in it a load for each block. */
export type GroupLens = {
  blocks: LensBlock[]
  counts: Load[][]
  given: Load[]
  received: Load[]
  total: Load
  /** The largest number in `counts`; 0 without reviews. */
  most: number
}

/**
 * How many reviews the people of each place give to those of each, counted over the people of a view. Places come in the
 * order of the class, only those that somebody of the view is in; whoever is in none makes the last one.
 */
export function groupLens(room: ClassRoom, view: MatrixView, by: BlockKind): GroupLens {
  const people = new Map([...view.reviewers, ...view.authors].map((member) => [member.id, member]))
  const sizes = new Map<string, number>()
  for (const member of people.values()) {
    const id = blockOf(room, member, by)
    sizes.set(id, (sizes.get(id) ?? 0) + 1)
  }
  const places = by === 'group' ? room.groups : room.sections
  const blocks = [...places.map(({ id }) => id), ''].flatMap((id) => {
    const size = sizes.get(id)
    return size === undefined ? [] : [{ id, name: placeName(room, by, id), people: size }]
  })
  const at = new Map(blocks.map(({ id }, index) => [id, index]))
  const counts = blocks.map(() => blocks.map(none))
  const reviewerIds = new Set(view.reviewers.map(({ id }) => id))
  const authorIds = new Set(view.authors.map(({ id }) => id))
  for (const reviews of room.reviewsByPair.values()) {
    for (const { reviewerId, authorId, state } of reviews) {
      if (!reviewerIds.has(reviewerId) || !authorIds.has(authorId)) continue
      const [reviewer, author] = [people.get(reviewerId), people.get(authorId)]
      if (!reviewer || !author) continue
      const row = at.get(blockOf(room, reviewer, by)) ?? -1
      const load = counts[row]?.[at.get(blockOf(room, author, by)) ?? -1]
      if (!load) continue
      load.assigned += 1
      if (state === 'completed') load.done += 1
    }
  }
  const given = counts.map(sum)
  return {
    blocks,
    counts,
    given,
    received: blocks.map((_block, column) => sum(counts.map((row) => row[column] ?? none()))),
    total: sum(given),
    most: Math.max(0, ...counts.flat().map(({ assigned }) => assigned)),
  }
}

function none(): Load {
  return { done: 0, assigned: 0 }
}

function sum(loads: readonly Load[]): Load {
  return loads.reduce(
    (all, { done, assigned }) => ({ done: all.done + done, assigned: all.assigned + assigned }),
    none(),
  )
}
