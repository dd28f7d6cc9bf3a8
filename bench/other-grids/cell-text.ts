import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'

/** The edge of a cell in px: that of ours at standard density. */
export const CELL = 24
export const HEADER = 214

/** What stands in a cell of the other grids: a letter for the state of the pair. */
export function cellText(room: ClassRoom, reviewerId: string, authorId: string): string {
  if (reviewerId === authorId) return '×'
  const [review] = room.reviewsByPair.get(pairKey({ reviewerId, authorId })) ?? []
  if (!review) return ''
  return review.state === 'completed' ? '✓' : '○'
}
