import MenuItem from '@mui/material/MenuItem'
import { cellName, describeCell } from '#src/domain/cell.ts'
import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { plannedWords } from '#src/domain/plan/planned.ts'
import { submissionIdOf } from '#src/domain/submission-facts.ts'
import { useReviewWrites } from '#src/reviewers/use-review-writes.ts'
import { usePlanEdits } from '#src/plan/use-plan-edits.ts'
import { firstAction, planAction } from './cell-actions.ts'
import type { WriteStates } from '#src/matrix/grid/cell-look.ts'
import type { DialogRequest } from '#src/matrix/matrix-dialogs.tsx'
import { MenuHead, OpenSubmissionItem } from './menu-parts.tsx'
import { NotedItem } from './noted-item.tsx'

type CellMenuItemsProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  writes: WriteStates
  now: Date
  reviewer: Member
  author: Member
  onClose: () => void
  onDialog: (request: DialogRequest) => void
}

export function CellMenuItems(props: CellMenuItemsProps) {
  const { room, assignmentRef, writes, now, reviewer, author, onClose, onDialog } = props
  const { assign, remove } = useReviewWrites(assignmentRef)
  const plan = usePlanEdits()
  const key = pairKey({ reviewerId: reviewer.id, authorId: author.id })
  const write = { isPending: writes.pending.has(key), failure: writes.failed.get(key) ?? null }
  const planned = write.isPending
    ? null
    : planAction(room, reviewer, author, writes.planned.get(key) ?? null)
  const action = firstAction(room, reviewer, author, write, now)
  const cell = describeCell(room, reviewer, author, now)
  const isOwn = cell.state === 'own'
  const edit = writes.planned.get(key)
  const words = edit ? plannedWords(edit, cell.words) : cell.words
  const preselectedIds = isOwn ? [] : [reviewer.id]
  const removableIds = cell.reviews.length > 0 && cell.refusal === null ? preselectedIds : []
  const addableIds = cell.state === 'empty' ? preselectedIds : []
  return (
    <>
      <MenuHead title={cellName(reviewer, author, words)} facts="" />
      {planned && (
        <NotedItem
          {...planned}
          onClick={() => {
            onClose()
            void plan.toggle({ reviewerId: reviewer.id, authorId: author.id })
          }}
        />
      )}
      {action &&
        (action.wanted === null ? (
          <NotedItem label={action.label} note={action.note} disabled />
        ) : (
          <NotedItem
            label={action.label}
            note={action.note}
            onClick={() => {
              onClose()
              void (action.wanted === 'assign' ? assign : remove)([action.pair])
            }}
          />
        ))}
      {author.submission && (
        <MenuItem
          onClick={() =>
            onDialog({ kind: 'add-reviewers', personId: author.id, preselectedIds: addableIds })
          }
        >
          Add reviewers
        </MenuItem>
      )}
      {author.received.assigned > 0 && (
        <MenuItem
          onClick={() =>
            onDialog({
              kind: 'remove-reviewers',
              personId: author.id,
              preselectedIds: removableIds,
            })
          }
        >
          Remove reviewers
        </MenuItem>
      )}
      <OpenSubmissionItem
        assignmentRef={assignmentRef}
        submissionId={submissionIdOf(author, cell.reviews)}
      />
    </>
  )
}
