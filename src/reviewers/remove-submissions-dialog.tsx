import type { ClassRoom } from '#src/domain/class-room.ts'
import { sayReviewer } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { RemoveForm } from './remove-form.tsx'
import { DialogFrame } from './dialog-frame.tsx'

export type RemoveSubmissionsDialogProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  reviewerId: string
  preselectedAuthorIds?: readonly string[] | undefined
  open: boolean
  onClose: () => void
  onExited?: (() => void) | undefined
}

export function RemoveSubmissionsDialog(props: RemoveSubmissionsDialogProps) {
  const { room, assignmentRef, reviewerId, preselectedAuthorIds, open, onClose, onExited } = props
  const reviewer = room.memberById.get(reviewerId)
  if (!reviewer) return null
  return (
    <DialogFrame
      open={open}
      title={`Remove submissions from ${reviewer.label}`}
      context={sayReviewer(reviewer)}
      onClose={onClose}
      onExited={onExited}
    >
      <RemoveForm
        room={room}
        assignmentRef={assignmentRef}
        kind="submissions"
        person={reviewer}
        preselectedIds={preselectedAuthorIds ?? []}
        onClose={onClose}
      />
    </DialogFrame>
  )
}
