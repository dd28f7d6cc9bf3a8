import { lazy, Suspense } from 'react'
import type { DialogKind, ReviewersDialogProps } from '#src/reviewers/reviewers-dialog.tsx'

/** One of the four dialogs about a person, with people already chosen in it. */
export type DialogRequest = {
  kind: DialogKind
  personId: string
  preselectedIds: readonly string[]
}

// Opening the matrix does not wait for what few visits need.
const ReviewersDialog = lazy(async () => {
  const { ReviewersDialog } = await import('#src/reviewers/reviewers-dialog.tsx')
  return { default: ReviewersDialog }
})

export function MatrixDialogs(props: ReviewersDialogProps) {
  return (
    <Suspense fallback={null}>
      <ReviewersDialog {...props} />
    </Suspense>
  )
}
