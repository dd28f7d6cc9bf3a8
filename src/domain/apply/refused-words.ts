import { refusalToAssign, refusalToRemove } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { ApplyItem } from './apply-item.ts'

/**
 * Why Canvas refused a change, in words for a person. Canvas answers 404 for whoever is no current student in sight of
 * the caller, although it lists the review; what the class as it was last read knows of it comes first.
 */
export function sayRefused(
  room: ClassRoom | null,
  { pair, wanted }: ApplyItem,
  { status, message }: { status: number; message: string },
): string {
  if (status === 404) return knownReason(room, pair, wanted) ?? sayNotFound(room, pair, wanted)
  if (status === 403) return 'Canvas does not let you change the reviews of this assignment.'
  if (status === 400 && wanted === 'remove') {
    return 'Canvas has no such review any longer: somebody was faster.'
  }
  if (status === 400 && pair.reviewerId === pair.authorId) {
    return 'Canvas does not let anybody review their own work.'
  }
  return `Canvas refused: ${message}`
}

function knownReason(
  room: ClassRoom | null,
  { reviewerId, authorId }: ApplyItem['pair'],
  wanted: ApplyItem['wanted'],
): string | null {
  const [reviewer, author] = [room?.memberById.get(reviewerId), room?.memberById.get(authorId)]
  if (!room || !reviewer || !author) return null
  const refusal = wanted === 'remove' ? refusalToRemove : refusalToAssign
  const known = refusal(room, reviewer, author)
  // That the class is still being read says nothing about these two.
  return known === null || known.code === 'still-reading' ? null : `${known.reason}.`
}

function sayNotFound(
  room: ClassRoom | null,
  { reviewerId, authorId }: ApplyItem['pair'],
  wanted: ApplyItem['wanted'],
): string {
  const nameOf = (id: string) => room?.memberById.get(id)?.label ?? `student ${id}`
  const people = `${nameOf(reviewerId)} or ${nameOf(authorId)}`
  const cannot =
    wanted === 'remove'
      ? 'Canvas cannot delete the reviews of people who left'
      : 'Canvas assigns reviews to current students only'
  return `Canvas does not find ${people} among the students whom you may change: one of them may have left the course since the plan was made, and ${cannot}.`
}
