import { lazy, Suspense } from 'react'
import type { DialogKind, ReviewersDialogProps } from '#src/reviewers/reviewers-dialog.tsx'
import type { PasteReportDialogProps } from './paste-report-dialog.tsx'

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

const PasteReportDialog = lazy(async () => {
  const { PasteReportDialog } = await import('./paste-report-dialog.tsx')
  return { default: PasteReportDialog }
})

type PasteReportProps = Omit<PasteReportDialogProps, 'outcome'> & {
  /** Null: nothing has to be told. */
  outcome: PasteReportDialogProps['outcome'] | null
}

export function PasteReport({ outcome, ...props }: PasteReportProps) {
  return (
    <Suspense fallback={null}>
      {outcome && <PasteReportDialog outcome={outcome} {...props} />}
    </Suspense>
  )
}
