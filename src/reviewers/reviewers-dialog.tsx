import { useState } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sayAuthor, sayReviewer } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { AddForm } from './add-form.tsx'
import { DialogFrame } from '#src/ui/dialog-frame.tsx'
import { RemoveForm } from './remove-form.tsx'

/** What the dialog does, and to which end of a person's reviews. */
export type DialogKind =
  'add-reviewers' | 'remove-reviewers' | 'add-submissions' | 'remove-submissions'

export type ReviewersDialogProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  kind: DialogKind
  /** Of reviewers: the author; of submissions: the reviewer. */
  personId: string
  preselectedIds?: readonly string[]
  open: boolean
  onClose: () => void
  onExited?: (() => void) | undefined
}

const TITLES: Record<DialogKind, (label: string) => string> = {
  'add-reviewers': (label) => `Add reviewers to ${label}'s submission`,
  'remove-reviewers': (label) => `Remove reviewers from ${label}'s submission`,
  'add-submissions': (label) => `Add submissions to ${label}`,
  'remove-submissions': (label) => `Remove submissions from ${label}`,
}

export function ReviewersDialog({ personId, ...props }: ReviewersDialogProps) {
  const person = props.room.memberById.get(personId)
  return person ? <PersonDialog {...props} person={person} /> : null
}

function PersonDialog({
  room,
  assignmentRef,
  kind,
  person,
  preselectedIds = [],
  open,
  onClose,
  onExited,
}: Omit<ReviewersDialogProps, 'personId'> & { person: Member }) {
  const [now] = useState(() => new Date())
  const isOfAuthor = kind.endsWith('reviewers')
  const Form = kind.startsWith('add') ? AddForm : RemoveForm
  return (
    <DialogFrame
      open={open}
      title={TITLES[kind](person.label)}
      context={isOfAuthor ? sayAuthor(room, person, now) : sayReviewer(person)}
      onClose={onClose}
      onExited={onExited}
    >
      <Form
        room={room}
        assignmentRef={assignmentRef}
        kind={isOfAuthor ? 'reviewers' : 'submissions'}
        person={person}
        preselectedIds={preselectedIds}
        onClose={onClose}
      />
    </DialogFrame>
  )
}
