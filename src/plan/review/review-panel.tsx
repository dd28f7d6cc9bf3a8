import Box from '@mui/material/Box'
import { useMemo, useRef, useState } from 'react'
import { warningLines } from '#src/domain/plan/warning-words.ts'
import { warningsOf, type PlanCheck } from '#src/domain/plan/plan-check.ts'
import type { PlanEdit } from '#src/domain/plan/plan.ts'
import { withdrawStep } from '#src/domain/plan/plan-step.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { ConfirmTick } from './confirm-tick.tsx'
import { ConflictList } from './conflict-list.tsx'
import { DiffList, type DiffListHandle } from './diff-list.tsx'
import { diffRows, type DiffSide } from './diff-rows.ts'
import { PanelFrame } from '#src/plan/panel-frame.tsx'
import type { PanelProps } from '#src/plan/plan-drawer.tsx'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ReviewSwitches } from './review-switches.tsx'
import { sayChosen } from './review-words.ts'
import { useUndoKeys } from '#src/plan/use-undo-keys.ts'
import { WarningList } from './warning-list.tsx'

type ReviewPanelProps = PanelProps & {
  check: PlanCheck
  /** What the person has left out. */
  left: ReadonlySet<string>
  onLeft: (left: ReadonlySet<string>) => void
  onStart: (edits: readonly PlanEdit[]) => void
}

// The plan before it is sent: what somebody else did against it, what is to be known, and who gets what.
export function ReviewPanel(props: ReviewPanelProps) {
  const { room, desk, titleId, check, left, onLeft, onStart, onView } = props
  const { history, conflicts } = usePlan()
  const announce = useAnnounce()
  const keys = useUndoKeys()
  const [side, setSide] = useState<DiffSide>('reviewer')
  const [isCompletedMeant, setCompletedMeant] = useState(false)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const listRef = useRef<DiffListHandle>(null)
  const tickRef = useRef<HTMLInputElement>(null)
  const warnings = useMemo(() => warningsOf(room, check), [room, check])
  const lines = useMemo(
    () => warningLines(room, warnings, check.edits),
    [room, warnings, check.edits],
  )
  const rows = useMemo(() => diffRows(room, check, warnings, side), [room, check, warnings, side])
  const { completed } = check.summary

  function choose(changed: readonly string[], isChosen: boolean) {
    const next = new Set(left)
    for (const key of changed) {
      if (isChosen) next.delete(key)
      else next.add(key)
    }
    onLeft(next)
  }

  function withdraw(pairs: readonly PersonIds[]) {
    desk.store.do(withdrawStep(history.plan, pairs))
    announce(`${count(pairs.length, 'change')} taken out of the plan.`)
  }

  function apply() {
    if (completed > 0 && !isCompletedMeant) tickRef.current?.focus()
    else onStart(check.chosen)
  }

  return (
    <Box sx={{ display: 'contents' }} onKeyDown={keys.onKeyDown}>
      <PanelFrame
        titleId={titleId}
        title="Review changes"
        switches={<ReviewSwitches {...{ room, history, keys, side }} onSide={setSide} />}
        bodyRef={setBody}
        consequence={
          completed > 0 && !isCompletedMeant
            ? `${sayChosen(room, check)} Tick the box above first.`
            : sayChosen(room, check)
        }
        consequenceId={`${titleId}-consequence`}
        question={
          completed > 0 && (
            <ConfirmTick
              isChecked={isCompletedMeant}
              completed={completed}
              tickRef={tickRef}
              onChange={setCompletedMeant}
            />
          )
        }
        actions={
          <ReviewActions
            room={room}
            desk={desk}
            check={check}
            isMissingTick={completed > 0 && !isCompletedMeant}
            describedBy={`${titleId}-consequence`}
            onApply={apply}
            onClose={() => onView(null)}
          />
        }
        onClose={() => onView(null)}
      >
        {conflicts.length > 0 && <ConflictList room={room} desk={desk} conflicts={conflicts} />}
        {lines.length > 0 && (
          <WarningList
            lines={lines}
            onShow={(key) => listRef.current?.show(key)}
            onTakeOut={(wanted) =>
              withdraw(wanted.flatMap((key) => history.plan.get(key)?.pair ?? []))
            }
          />
        )}
        {check.edits.length > 0 ? (
          <DiffList
            ref={listRef}
            rows={rows}
            side={side}
            body={body}
            onChoose={choose}
            onWithdraw={withdraw}
          />
        ) : (
          <Box component="p" sx={{ px: { xs: 2, sm: 2.5 }, color: 'text.secondary' }}>
            {conflicts.length > 0
              ? 'Nothing else is planned.'
              : 'Nothing is planned. Press cells to plan changes; nothing is sent before you apply it.'}
          </Box>
        )}
      </PanelFrame>
    </Box>
  )
}
