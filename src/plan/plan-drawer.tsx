import Drawer from '@mui/material/Drawer'
import { useEffect, useId, useRef } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanCheck } from '#src/domain/plan/plan-check.ts'
import type { PlanEdit } from '#src/domain/plan/plan.ts'
import { BackCloses } from '#src/ui/back-closes.tsx'
import type { ApplySnapshot } from './apply/apply-controller.ts'
import { ApplyPanel } from './apply/apply-panel.tsx'
import { focusPage } from './focus-page.ts'
import type { PlanDesk } from './plan-desk.ts'
import { ReceiptPanel } from './apply/receipt-panel.tsx'
import { ReviewPanel } from './review/review-panel.tsx'

/** What was asked for: what is planned, or what is being and was applied. */
export type DrawerView = 'review' | 'apply'

export type PanelProps = {
  room: ClassRoom
  desk: PlanDesk
  apply: ApplySnapshot
  titleId: string
  onView: (view: DrawerView | null) => void
}

type PlanDrawerProps = Omit<PanelProps, 'titleId'> & {
  view: DrawerView | null
  check: PlanCheck
  left: ReadonlySet<string>
  onLeft: (left: ReadonlySet<string>) => void
  onStart: (edits: readonly PlanEdit[]) => void
}

// At the side, so that the matrix stays in sight. Closing it stops nothing.
export function PlanDrawer({ view, check, left, onLeft, onStart, ...panel }: PlanDrawerProps) {
  const titleId = useId()
  const paper = useRef<HTMLDivElement>(null)
  const shown = useShown(view, panel.apply)
  const { onView } = panel

  // What was pressed is gone with its panel: reading goes on at the title of the next.
  const before = useRef(shown)
  useEffect(() => {
    const isAnother = before.current !== null && shown !== null && before.current !== shown
    before.current = shown
    if (isAnother) paper.current?.querySelector('h2')?.focus()
  }, [shown])

  // It was asked for here, and another tab was faster: the bar says so.
  useEffect(() => {
    if (view !== null && shown === null) onView(null)
  }, [view, shown, onView])

  return (
    <Drawer
      anchor="right"
      open={shown !== null}
      onClose={() => onView(null)}
      slotProps={{
        paper: {
          ref: paper,
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: PAPER,
        },
        transition: {
          onExited: () => {
            // The button that opened it may be gone.
            if (document.activeElement === document.body) focusPage()
          },
        },
      }}
    >
      {shown !== null && <BackCloses onClose={() => onView(null)} />}
      {shown === 'review' && (
        <ReviewPanel
          {...panel}
          titleId={titleId}
          check={check}
          left={left}
          onLeft={onLeft}
          onStart={onStart}
        />
      )}
      {shown === 'progress' && <ApplyPanel {...panel} titleId={titleId} />}
      {shown === 'receipt' && <ReceiptPanel {...panel} titleId={titleId} onStart={onStart} />}
    </Drawer>
  )
}

function useShown(
  view: DrawerView | null,
  { state, receipt }: ApplySnapshot,
): 'review' | 'starting' | 'progress' | 'receipt' | null {
  if (view !== 'apply') return view
  if (state === 'active' || state === 'unfinished') return 'progress'
  // Until the browser has given the lock.
  if (state === 'idle') return 'starting'
  return receipt ? 'receipt' : null
}

const PAPER = {
  width: { xs: '100%', sm: 'min(560px, 100vw)' },
  borderInlineStart: { xs: 0, sm: 1 },
  borderColor: 'prm.lineStrong',
} as const
