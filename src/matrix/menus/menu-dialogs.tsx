import { loadFile } from '#src/lib/load-file.ts'
import {
  loadPasteReport,
  loadRemind,
  RemindDialog,
  type DialogRequest,
} from '#src/matrix/matrix-dialogs.tsx'
import type { ReviewersDialogProps } from '#src/reviewers/reviewers-dialog.tsx'
import { lazyAsked } from '#src/ui/lazy-asked.ts'

const loadReviewers = () => loadFile(() => import('#src/reviewers/reviewers-dialog.tsx'))
const ReviewersDialog = lazyAsked(async () => (await loadReviewers()).ReviewersDialog)

/** For when nothing else is to be done: whoever loses the connection later has them. */
export async function loadDialogs(): Promise<void> {
  await Promise.all([loadReviewers(), loadRemind(), loadPasteReport()])
}

type MenuDialogsProps = Omit<ReviewersDialogProps, 'kind'> & Pick<DialogRequest, 'kind'>

export function MenuDialogs({ kind, ...props }: MenuDialogsProps) {
  return kind === 'remind' ? (
    <RemindDialog {...props} personIds={[props.personId]} />
  ) : (
    <ReviewersDialog {...props} kind={kind} />
  )
}
