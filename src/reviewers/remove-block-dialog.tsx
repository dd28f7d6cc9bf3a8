import { useMemo, useRef, useState } from 'react'
import { cellName } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import { listBlockRemovals } from '#src/domain/removals.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import {
  sayBlock,
  sayBlockConsequence,
  sayCompletedBlock,
  sayRemovingBlock,
} from '#src/domain/write-words.ts'
import { CompletedTick } from './completed-tick.tsx'
import { DialogActions } from './dialog-actions.tsx'
import { DialogFrame } from './dialog-frame.tsx'
import { FailedWrites } from './failed-writes.tsx'
import { GoesAndStays } from './goes-and-stays.tsx'
import { RemovalList } from './removal-list.tsx'
import { useDialogWrites } from './use-dialog-writes.ts'
import { useReviewWrites } from './use-review-writes.ts'

export type RemoveBlockDialogProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  /** The reviews between these are to go. */
  people: MatrixView
  onExited: () => void
}

export function RemoveBlockDialog(props: RemoveBlockDialogProps) {
  const { room, assignmentRef, people, onExited } = props
  const [now] = useState(() => new Date())
  const [isOpen, setOpen] = useState(true)
  const [isCompletedMeant, setIsCompletedMeant] = useState(false)
  const { remove } = useReviewWrites(assignmentRef)
  const close = () => setOpen(false)
  const { shownRoom, isSending, outcomes, send } = useDialogWrites(room, close)
  const tickRef = useRef<HTMLInputElement>(null)
  const removals = useMemo(
    () => listBlockRemovals(shownRoom, people, now),
    [shownRoom, people, now],
  )
  const removable = removals.filter(({ reason }) => reason === null)
  const completed = removable.filter(({ goes }) => goes.state === 'completed')
  const going = isCompletedMeant
    ? removable
    : removable.filter(({ goes }) => goes.state === 'assigned')
  const { text, isReady } = sayBlockConsequence(removals, isCompletedMeant)
  const [only] = removals

  function removeAll() {
    if (isReady) {
      send(
        () => remove(going.map(({ pair }) => pair)),
        () => undefined,
      )
    } else tickRef.current?.focus()
  }

  return (
    <DialogFrame
      open={isOpen}
      title="Remove reviews"
      context={
        removals.length === 1 && only
          ? cellName(only.reviewer, only.author, only.words.toLowerCase())
          : sayBlock(removals)
      }
      onClose={close}
      onExited={onExited}
    >
      <RemovalList removals={removals} />
      <FailedWrites
        outcomes={outcomes}
        labelOf={({ reviewerId, authorId }) => {
          const [reviewer, author] = [reviewerId, authorId].map((id) => room.memberById.get(id))
          return `The review of ${author?.label ?? ''} by ${reviewer?.label ?? ''}`
        }}
      />
      {going.length > 0 && <GoesAndStays {...sayRemovingBlock(going)} />}
      {completed.length > 0 && (
        <CompletedTick
          isChecked={isCompletedMeant}
          warning={sayCompletedBlock(completed)}
          tickRef={tickRef}
          onChange={setIsCompletedMeant}
        />
      )}
      <DialogActions
        confirm="Remove now"
        confirmColor="error"
        consequence={isSending ? `Removing ${count(going.length, 'review')}…` : text}
        isReady={isReady}
        isSending={isSending}
        onCancel={close}
        onConfirm={removeAll}
      />
    </DialogFrame>
  )
}
