import {
  describeCell,
  refusalToAssign,
  refusalToRemove,
  reviewsOfPair,
  type Cell,
} from '#src/domain/cell.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { PlannedEdit } from '#src/domain/plan/planned.ts'
import type { Pair } from '#src/domain/review.ts'
import { sayAssigning } from '#src/domain/write-words.ts'
import type { FailedWrite } from '#src/peer-reviews/write-states.ts'

/** What can be planned for one pair: what a press on its cell does. */
export type PlanAction = { label: string; note: string }

/** What can be done with one pair at once. `note` says what it does, or why it cannot be done. */
export type CellAction =
  | {
      label: 'Assign now' | 'Remove now' | 'Try again'
      wanted: 'assign' | 'remove'
      pair: Pair
      note: string
    }
  | { label: string; wanted: null; note: string }

/** The entry that plans, as a press on the cell; null where nothing can be planned. */
export function planAction(
  room: ClassRoom,
  reviewer: Member,
  author: Member,
  edit: PlannedEdit | null,
): PlanAction | null {
  if (edit) return { label: 'Take out of the plan', note: 'Nothing was sent.' }
  const isThere = reviewsOfPair(room, reviewer, author).length > 0
  const refusal = (isThere ? refusalToRemove : refusalToAssign)(room, reviewer, author)
  if (refusal) return null
  const note = 'Nothing is sent before you apply the plan.'
  return { label: isThere ? 'Plan to remove' : 'Plan to assign', note }
}

type Write = { isPending: boolean; failure: FailedWrite | null }

/**
 * The first entry of a cell's menu, null where only the dialogs can do something: completed reviews and several of a
 * pair are removed there, where one says that they are meant.
 */
export function firstAction(
  room: ClassRoom,
  reviewer: Member,
  author: Member,
  write: Write,
  now: Date,
): CellAction | null {
  const cell = describeCell(room, reviewer, author, now)
  if (write.isPending) return { label: 'Being sent', wanted: null, note: `To be ${cell.words}` }
  const submissionId = cell.reviews[0]?.submissionId ?? author.submission?.id
  const ids = { reviewerId: reviewer.id, authorId: author.id }
  if (cell.state === 'own') return { label: 'Own work', wanted: null, note: 'Nobody reviews it' }
  if (cell.refusal || submissionId === undefined) {
    const label = cell.reviews.length > 0 ? 'Cannot be removed' : 'Not allowed'
    return { label, wanted: null, note: cell.refusal?.reason ?? 'There is no submission' }
  }
  const pair = { ...ids, submissionId }
  if (write.failure) {
    const { wanted, message } = write.failure
    return { label: 'Try again', wanted, pair, note: `It failed: ${message}` }
  }
  return startOf(room, reviewer, author, cell, pair)
}

function startOf(
  room: ClassRoom,
  reviewer: Member,
  author: Member,
  { state }: Cell,
  pair: Pair,
): CellAction | null {
  if (state === 'empty') {
    const note = sayAssigning(room, 'reviewers', author, [reviewer])
    return { label: 'Assign now', wanted: 'assign', pair, note }
  }
  if (state === 'assigned') {
    const note = 'Canvas tells nobody. Comments stay.'
    return { label: 'Remove now', wanted: 'remove', pair, note }
  }
  return null
}
