import { useQuery } from '@tanstack/react-query'
import { changeQueries } from '#src/assignments/change-queries.ts'
import { lastReminders } from '#src/domain/apply/reminders.ts'
import { NO_CHANGE_FILTERS } from '#src/domain/change.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { count } from '#src/domain/sentences.ts'
import { DialogFrame } from '#src/ui/dialog-frame.tsx'
import { RemindForm } from './remind-form.tsx'

export type RemindDialogProps = {
  room: ClassRoom
  /** Whom it begins with; null: everybody with an open review. */
  personIds: readonly string[] | null
  open: boolean
  onClose: () => void
  onExited?: (() => void) | undefined
}

// Canvas has no call that reminds: a review that is assigned once more notifies its reviewer again, and changes nothing else.
export function RemindDialog({ room, personIds, open, onClose, onExited }: RemindDialogProps) {
  const { id: assignmentId, courseId, name } = room.assignment
  const filters = { ...NO_CHANGE_FILTERS, action: 'remind' as const }
  const { data: changes, error } = useQuery(
    changeQueries.all({ courseId, assignmentId, filters, submissionId: null }),
  )
  const openReviews = room.total.assigned - room.total.done
  return (
    <DialogFrame
      open={open}
      title="Remind reviewers"
      context={`${name} · ${count(openReviews, 'open review')}`}
      onClose={onClose}
      onExited={onExited}
    >
      <RemindForm
        room={room}
        personIds={personIds}
        last={changes === undefined ? null : lastReminders(changes)}
        problem={error?.message ?? null}
        onClose={onClose}
      />
    </DialogFrame>
  )
}
