import { lazy, Suspense } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'

export type DialogKind =
  'add-reviewers' | 'remove-reviewers' | 'add-submissions' | 'remove-submissions'

/** One of the four dialogs about a person, with people already chosen in it. */
export type DialogRequest = {
  kind: DialogKind
  personId: string
  preselectedIds: readonly string[]
}

// Opening the matrix does not wait for what few visits need.
const AddReviewersDialog = lazy(async () => {
  const { AddReviewersDialog } = await import('#src/reviewers/add-reviewers-dialog.tsx')
  return { default: AddReviewersDialog }
})
const RemoveReviewersDialog = lazy(async () => {
  const { RemoveReviewersDialog } = await import('#src/reviewers/remove-reviewers-dialog.tsx')
  return { default: RemoveReviewersDialog }
})
const AddSubmissionsDialog = lazy(async () => {
  const { AddSubmissionsDialog } = await import('#src/reviewers/add-submissions-dialog.tsx')
  return { default: AddSubmissionsDialog }
})
const RemoveSubmissionsDialog = lazy(async () => {
  const { RemoveSubmissionsDialog } = await import('#src/reviewers/remove-submissions-dialog.tsx')
  return { default: RemoveSubmissionsDialog }
})

type MatrixDialogsProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  request: DialogRequest
  open: boolean
  onClose: () => void
  onExited: () => void
}

export function MatrixDialogs({ request, ...shared }: MatrixDialogsProps) {
  return (
    <Suspense fallback={null}>
      <Dialog request={request} {...shared} />
    </Suspense>
  )
}

function Dialog({ request, ...shared }: MatrixDialogsProps) {
  const { kind, personId, preselectedIds } = request
  const ofAuthor = { authorId: personId, preselectedReviewerIds: preselectedIds, ...shared }
  const ofReviewer = { reviewerId: personId, preselectedAuthorIds: preselectedIds, ...shared }
  switch (kind) {
    case 'add-reviewers':
      return <AddReviewersDialog {...ofAuthor} />
    case 'remove-reviewers':
      return <RemoveReviewersDialog {...ofAuthor} />
    case 'add-submissions':
      return <AddSubmissionsDialog {...ofReviewer} />
    case 'remove-submissions':
      return <RemoveSubmissionsDialog {...ofReviewer} />
  }
}
