import Box from '@mui/material/Box'
import GlobalStyles from '@mui/material/GlobalStyles'
import { useMemo, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { itemsOf } from '#src/domain/apply/apply-item.ts'
import { checkPlan, isPlain } from '#src/domain/plan/plan-check.ts'
import type { PlanEdit } from '#src/domain/plan/plan.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { ApplyLine } from './apply/apply-line.tsx'
import { KeepingNotice } from './keeping-notice.tsx'
import { focusPage, useFocusPageAtEnd } from './focus-page.ts'
import { PlanDrawer, type DrawerView } from './plan-drawer.tsx'
import type { PlanDesk } from './plan-desk.ts'
import { PlanLine } from './plan-line.tsx'
import { useApply, usePlan } from './plan-provider.tsx'
import { ReceiptLine } from './apply/receipt-line.tsx'
import { useApplyVoice } from './apply/use-apply-voice.ts'
import { useFreshReviews } from './review/use-fresh-reviews.ts'
import { useGoOnSignedIn } from './apply/use-go-on-signed-in.ts'
import { useUndoKeys } from './use-undo-keys.ts'

type PlanBarProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  desk: PlanDesk
  /** What is empty need not be shown any longer. */
  onPutAway: () => void
}

// What is planned, being applied or was applied, and the way to each of them. Nothing is sent without it.
export function PlanBar({ room, assignmentRef, desk, onPutAway }: PlanBarProps) {
  const { history, conflicts, problem } = usePlan()
  const apply = useApply()
  const keys = useUndoKeys()
  const [view, setView] = useState<DrawerView | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(NOTHING_LEFT)
  const check = useMemo(
    () => checkPlan(room, history.plan, conflicts, left),
    [room, history.plan, conflicts, left],
  )
  useApplyVoice(apply)
  useGoOnSignedIn(desk.apply)
  useFocusPageAtEnd()
  useFreshReviews(assignmentRef, history.plan.size > 0 && apply.state !== 'active')

  function start(edits: readonly PlanEdit[]) {
    void desk.apply.start(itemsOf(edits))
    // What was left out is in the plan still, and counts again.
    setLeft(NOTHING_LEFT)
    setView('apply')
  }

  function applyPlan() {
    if (isPlain(check) && conflicts.length === 0) start(check.chosen)
    else setView('review')
  }

  const isUnderWay = apply.state !== 'idle' && apply.state !== 'ended'
  const hasSteps = history.done.length + history.undone.length > 0
  const hasPlan = history.plan.size > 0 || (hasSteps && apply.state === 'idle')
  const drawer = {
    room,
    desk,
    apply,
    check,
    left,
    onLeft: setLeft,
    onStart: start,
    onView: setView,
  }
  return (
    <>
      <Box component="section" aria-label="Plan" onKeyDown={keys.onKeyDown} sx={PLACE}>
        <GlobalStyles styles={ROOM_BELOW} />
        {problem && <KeepingNotice room={room} desk={desk} problem={problem} />}
        {isUnderWay && <ApplyLine apply={apply} desk={desk} onShow={() => setView('apply')} />}
        {apply.state === 'ended' && (
          <ReceiptLine
            apply={apply}
            room={room}
            isBeside={hasPlan}
            onShow={() => setView('apply')}
            onClose={() => {
              desk.apply.dismiss()
              focusPage()
            }}
          />
        )}
        {!isUnderWay && hasPlan && (
          <PlanLine
            room={room}
            desk={desk}
            check={check}
            keys={keys}
            onReview={() => setView('review')}
            onApply={applyPlan}
            onPutAway={() => {
              onPutAway()
              focusPage()
            }}
          />
        )}
      </Box>
      {/* Not in the section: its keys would be taken twice. */}
      <PlanDrawer {...drawer} view={view} />
    </>
  )
}

const NOTHING_LEFT: ReadonlySet<string> = new Set()

// Lists scroll under it, toasts stand above it.
const ROOM_BELOW = {
  ':root': { '--prm-below': '48px' },
  '#main': { scrollPaddingBottom: '56px' },
  // On a phone on two lines.
  '@media (max-width: 599.95px)': {
    ':root': { '--prm-below': '80px' },
    '#main': { scrollPaddingBottom: '88px' },
  },
  '@media print': { ':root': { '--prm-below': '0px' } },
}
const PLACE = {
  position: 'sticky',
  bottom: 0,
  // Above the frozen parts of the matrix, which a low window may leave no room beside it.
  zIndex: 6,
  flex: 'none',
  mt: 'auto',
  '@media print': { display: 'none' },
} as const
