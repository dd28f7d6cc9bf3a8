import type { ClassRoom, Load, Member } from './class-room.ts'
import { placeBlocks, type BlockKind, type PlaceBlock } from './matrix-blocks.ts'

/** A section or group with its sub-totals: all reviews that its people give, and all that they receive. */
export type TotalledBlock = PlaceBlock & { given: Load; received: Load }

/** The blocks in which people stand, with what is given and received in each. */
export function totalBlocks(
  room: ClassRoom,
  members: readonly Member[],
  by: BlockKind,
): TotalledBlock[] {
  return placeBlocks(room, members, by).map((block) => {
    const people = members.slice(block.start, block.start + block.length)
    return {
      ...block,
      given: sumOf(people.map(({ given }) => given)),
      received: sumOf(people.map(({ received }) => received)),
    }
  })
}

/**
 * What the people of each block give to each author, by the index of the block and the author's id. Counted over the
 * reviews there are: for most pairs of a block and an author there is none.
 */
export function loadsByAuthor(
  { reviewsByPair }: Pick<ClassRoom, 'reviewsByPair'>,
  members: readonly Member[],
  blocks: readonly PlaceBlock[],
): ReadonlyMap<string, Load>[] {
  const loads = blocks.map(() => new Map<string, Load>())
  const loadsOf = new Map<string, Map<string, Load> | undefined>()
  blocks.forEach(({ start, length }, index) => {
    for (const { id } of members.slice(start, start + length)) loadsOf.set(id, loads[index])
  })
  for (const reviews of reviewsByPair.values()) {
    for (const { reviewerId, authorId, state } of reviews) {
      const ofBlock = loadsOf.get(reviewerId)
      if (!ofBlock) continue
      const load = ofBlock.get(authorId) ?? { done: 0, assigned: 0 }
      load.assigned += 1
      if (state === 'completed') load.done += 1
      ofBlock.set(authorId, load)
    }
  }
  return loads
}

function sumOf(loads: readonly Load[]): Load {
  return loads.reduce(
    (all, { done, assigned }) => ({ done: all.done + done, assigned: all.assigned + assigned }),
    { done: 0, assigned: 0 },
  )
}
