import { lazy, Suspense } from 'react'
import { loadFile } from '#src/lib/load-file.ts'
import type { RemoveBlockDialogProps } from '#src/reviewers/remove-block-dialog.tsx'
import type { DialogKind, ReviewersDialogProps } from '#src/reviewers/reviewers-dialog.tsx'

/** One of the four dialogs about a person, with people already chosen in it. */
export type DialogRequest = {
  kind: DialogKind
  personId: string
  preselectedIds: readonly string[]
}

// Opening the matrix does not wait for what few visits need.
const ReviewersDialog = lazy(async () => {
  const { ReviewersDialog } = await loadFile(() => import('#src/reviewers/reviewers-dialog.tsx'))
  return { default: ReviewersDialog }
})

export function MatrixDialogs(props: ReviewersDialogProps) {
  return (
    <Suspense fallback={null}>
      <ReviewersDialog {...props} />
    </Suspense>
  )
}

const RemoveBlockDialog = lazy(async () => {
  const { RemoveBlockDialog } = await loadFile(
    () => import('#src/reviewers/remove-block-dialog.tsx'),
  )
  return { default: RemoveBlockDialog }
})

export function RemovalDialog(props: RemoveBlockDialogProps) {
  return (
    <Suspense fallback={null}>
      <RemoveBlockDialog {...props} />
    </Suspense>
  )
}
