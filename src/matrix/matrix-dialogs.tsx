import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { loadFile } from '#src/lib/load-file.ts'
import { lazyAsked } from '#src/ui/lazy-asked.ts'
import type { DialogKind } from '#src/reviewers/reviewers-dialog.tsx'
import type { PasteReportDialogProps } from './paste-report-dialog.tsx'

/** One of the dialogs about a person, with people already chosen in it. */
export type DialogRequest = {
  kind: DialogKind | 'remind'
  personId: string
  preselectedIds: readonly string[]
}

// Opening the matrix does not wait for what few visits need.
export const loadRemind = () => loadFile(() => import('#src/reviewers/remind-dialog.tsx'))
export const loadPasteReport = () => loadFile(() => import('./paste-report-dialog.tsx'))
export const RemindDialog = lazyAsked(async () => (await loadRemind()).RemindDialog)
const PasteReportDialog = lazyAsked(async () => (await loadPasteReport()).PasteReportDialog)

/** Reminds several people, to be chosen in it. */
export function RemindSeveral({ room, onExited }: { room: ClassRoom; onExited: () => void }) {
  const [isOpen, setOpen] = useState(true)
  return (
    <RemindDialog
      room={room}
      personIds={null}
      open={isOpen}
      onClose={() => setOpen(false)}
      onExited={onExited}
    />
  )
}

type PasteReportProps = Omit<PasteReportDialogProps, 'outcome'> & {
  /** Null: nothing has to be told. */
  outcome: PasteReportDialogProps['outcome'] | null
}

export function PasteReport({ outcome, ...props }: PasteReportProps) {
  return outcome && <PasteReportDialog outcome={outcome} {...props} />
}
