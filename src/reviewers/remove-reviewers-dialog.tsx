import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { sayAuthor } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { RemoveForm } from './remove-form.tsx'
import { DialogFrame } from './dialog-frame.tsx'

export type RemoveReviewersDialogProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  authorId: string
  preselectedReviewerIds?: readonly string[] | undefined
  open: boolean
  onClose: () => void
  onExited?: (() => void) | undefined
}

export function RemoveReviewersDialog(props: RemoveReviewersDialogProps) {
  const { room, assignmentRef, authorId, preselectedReviewerIds, open, onClose, onExited } = props
  const [now] = useState(() => new Date())
  const author = room.memberById.get(authorId)
  if (!author) return null
  return (
    <DialogFrame
      open={open}
      title={`Remove reviewers from ${author.label}'s submission`}
      context={sayAuthor(room, author, now)}
      onClose={onClose}
      onExited={onExited}
    >
      <RemoveForm
        room={room}
        assignmentRef={assignmentRef}
        kind="reviewers"
        person={author}
        preselectedIds={preselectedReviewerIds ?? []}
        onClose={onClose}
      />
    </DialogFrame>
  )
}
