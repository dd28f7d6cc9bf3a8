import Box from '@mui/material/Box'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import {
  otherSide,
  rankCandidates,
  searchCandidates,
  type CandidateKind,
} from '#src/domain/candidates.ts'
import { isOverdue } from '#src/domain/cell.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { count } from '#src/domain/sentences.ts'
import { sayAssigning } from '#src/domain/write-words.ts'
import { candidateRow } from './candidate-row.tsx'
import { DialogActions } from './dialog-actions.tsx'
import { FailedWrites } from './failed-writes.tsx'
import { PersonPicker } from './person-picker.tsx'
import { useChoice } from './use-choice.ts'
import { useDialogWrites } from './use-dialog-writes.ts'
import { usePlanInstead } from './use-plan-instead.ts'
import { useReviewWrites } from './use-review-writes.ts'

const COLUMNS = {
  reviewers: { name: 'Person', where: 'Where', load: 'Gives', words: 'Own work' },
  submissions: { name: 'Author', where: 'Where', load: 'Receives', words: 'Submission' },
}

type AddFormProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  kind: CandidateKind
  person: Member
  preselectedIds: readonly string[]
  onClose: () => void
}

export function AddForm(props: AddFormProps) {
  const { room, assignmentRef, kind, person, preselectedIds, onClose } = props
  const [now] = useState(() => new Date())
  const [search, setSearch] = useState('')
  const { chosen, toggle, choose } = useChoice(preselectedIds)
  const { assign } = useReviewWrites(assignmentRef)
  const { shownRoom, isSending, outcomes, send } = useDialogWrites(room, onClose)
  const planInstead = usePlanInstead(onClose)
  const searchRef = useRef<HTMLInputElement>(null)

  const candidates = useMemo(
    () => rankCandidates(shownRoom, kind, person),
    [shownRoom, kind, person],
  )
  const searched = useDeferredValue(search)
  const found = useMemo(() => searchCandidates(candidates, searched), [candidates, searched])
  const rows = useMemo(() => {
    const facts = { isOverdue: isOverdue(shownRoom, now), wanted: reviewsWanted(shownRoom) }
    return found.map((candidate) => candidateRow(candidate, chosen.has(candidate.member.id), facts))
  }, [found, shownRoom, chosen, now])
  // Whoever may no longer be assigned since being chosen is not sent.
  const picked = candidates.filter(({ member, reason }) => chosen.has(member.id) && reason === null)
  const allowed = candidates.filter(({ reason }) => reason === null).length

  const pairs = picked.flatMap(({ pair }) => pair ?? [])

  function assignPicked() {
    if (pairs.length === 0) {
      searchRef.current?.focus()
      return
    }
    send(
      () => assign(pairs),
      (failed) => {
        choose(failed.map(({ pair }) => otherSide(kind, pair)))
      },
    )
  }

  function planPicked() {
    if (pairs.length === 0) searchRef.current?.focus()
    else planInstead?.(pairs.map((pair) => ({ pair, wanted: 'add' })))
  }

  return (
    <>
      <PersonPicker
        kind={kind}
        search={search}
        searched={searched}
        rows={rows}
        fullCount={candidates.length}
        tally={`${allowed} allowed, ${candidates.length - allowed} not`}
        refusedHeading="Not allowed"
        columns={COLUMNS[kind]}
        searchRef={searchRef}
        onSearch={setSearch}
        onToggle={toggle}
      />
      <FailedWrites
        outcomes={outcomes}
        labelOf={(pair) => room.memberById.get(otherSide(kind, pair))?.label ?? ''}
      />
      <DialogActions
        confirm="Assign now"
        confirmColor="primary"
        consequence={
          isSending ? (
            `Assigning ${count(picked.length, kind === 'reviewers' ? 'reviewer' : 'submission')}…`
          ) : (
            <>
              {picked.length > 0 && (
                <Box component="b" sx={{ color: 'text.primary' }}>
                  {picked.length} selected.
                </Box>
              )}{' '}
              {sayAssigning(
                shownRoom,
                kind,
                person,
                picked.map(({ member }) => member),
              )}
            </>
          )
        }
        isReady={picked.length > 0}
        isSending={isSending}
        onCancel={onClose}
        onConfirm={assignPicked}
        onPlan={planInstead && planPicked}
      />
    </>
  )
}
