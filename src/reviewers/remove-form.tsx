import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { otherSide, searchCandidates, type CandidateKind } from '#src/domain/candidates.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { listRemovals } from '#src/domain/removals.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import { sayCompleted, sayMissing, sayRemoving } from '#src/domain/write-words.ts'
import { CompletedTick } from './completed-tick.tsx'
import { DialogActions } from './dialog-actions.tsx'
import { FailedWrites } from './failed-writes.tsx'
import { GoesAndStays } from './goes-and-stays.tsx'
import { PersonPicker } from './person-picker.tsx'
import { removalRow } from './removal-row.tsx'
import { useChoice } from './use-choice.ts'
import { useDialogWrites } from './use-dialog-writes.ts'
import { usePlanInstead } from './use-plan-instead.ts'
import { useReviewWrites } from './use-review-writes.ts'

type RemoveFormProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  kind: CandidateKind
  person: Member
  preselectedIds: readonly string[]
  onClose: () => void
}

export function RemoveForm(props: RemoveFormProps) {
  const { room, assignmentRef, kind, person, preselectedIds, onClose } = props
  const [now] = useState(() => new Date())
  const [search, setSearch] = useState('')
  const [isCompletedMeant, setIsCompletedMeant] = useState(false)
  const { chosen, toggle, choose } = useChoice(preselectedIds)
  const { remove } = useReviewWrites(assignmentRef)
  const { shownRoom, isSending, outcomes, send } = useDialogWrites(room, onClose)
  const planInstead = usePlanInstead(onClose)
  const searchRef = useRef<HTMLInputElement>(null)
  const tickRef = useRef<HTMLInputElement>(null)

  const removals = useMemo(
    () => listRemovals(shownRoom, kind, person, now),
    [shownRoom, kind, person, now],
  )
  const searched = useDeferredValue(search)
  const rows = useMemo(
    () =>
      searchCandidates(removals, searched).map((removal) =>
        removalRow(removal, chosen.has(removal.member.id)),
      ),
    [removals, searched, chosen],
  )
  const removable = removals.filter(({ reason }) => reason === null)
  const picked = removable.filter(({ member }) => chosen.has(member.id))
  const hasCompleted = removable.some(({ goes }) => goes.state === 'completed')
  const missing = sayMissing(picked, kind, isCompletedMeant)

  /** Answers whether nothing is missing; else the focus goes where it is. */
  function isComplete(): boolean {
    if (missing === null) return true
    const wanted = picked.length === 0 ? searchRef : tickRef
    wanted.current?.focus()
    return false
  }

  function planPicked() {
    // As "Remove now" does: of several reviews of a pair the first goes.
    if (isComplete())
      planInstead?.(picked.map(({ pair }) => ({ pair, wanted: 'remove', first: 1 })))
  }

  function removePicked() {
    if (!isComplete()) return
    send(
      () => remove(picked.map(({ pair }) => pair)),
      (failed) => {
        choose(failed.map(({ pair }) => otherSide(kind, pair)))
      },
    )
  }

  return (
    <>
      <PersonPicker
        kind={kind}
        search={search}
        searched={searched}
        rows={rows}
        fullCount={removals.length}
        tally={count(removals.length, kind === 'reviewers' ? 'reviewer' : 'submission')}
        refusedHeading="Cannot be removed"
        searchRef={searchRef}
        onSearch={setSearch}
        onToggle={toggle}
      />
      <FailedWrites
        outcomes={outcomes}
        labelOf={(pair) => room.memberById.get(otherSide(kind, pair))?.label ?? ''}
      />
      <GoesAndStays {...sayRemoving(picked, kind, person)} />
      {hasCompleted && (
        <CompletedTick
          isChecked={isCompletedMeant}
          warning={sayCompleted(picked, kind)}
          tickRef={tickRef}
          onChange={setIsCompletedMeant}
        />
      )}
      <DialogActions
        confirm="Remove now"
        confirmColor="error"
        consequence={
          isSending
            ? `Removing ${count(picked.length, 'review')}…`
            : (missing ??
              `Removing now deletes ${count(picked.length, 'review')} in Canvas at once.`)
        }
        isReady={missing === null}
        isSending={isSending}
        onCancel={onClose}
        onConfirm={removePicked}
        onPlan={planInstead && planPicked}
      />
    </>
  )
}
