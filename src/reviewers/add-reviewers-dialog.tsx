import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { sayAuthor } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { AddForm } from './add-form.tsx'
import { DialogFrame } from './dialog-frame.tsx'

export type AddReviewersDialogProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  authorId: string
  preselectedReviewerIds?: readonly string[] | undefined
  open: boolean
  onClose: () => void
  onExited?: (() => void) | undefined
}

export function AddReviewersDialog(props: AddReviewersDialogProps) {
  const { room, assignmentRef, authorId, preselectedReviewerIds, open, onClose, onExited } = props
  const [now] = useState(() => new Date())
  const author = room.memberById.get(authorId)
  if (!author) return null
  return (
    <DialogFrame
      open={open}
      title={`Add reviewers to ${author.label}'s submission`}
      context={sayAuthor(room, author, now)}
      onClose={onClose}
      onExited={onExited}
    >
      <AddForm
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
