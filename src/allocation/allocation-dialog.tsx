import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useId, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { reviewsAfter } from '#src/domain/plan/plan.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { DialogFrame } from '#src/ui/dialog-frame.tsx'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { AllocateForm } from './allocate-form.tsx'
import { existingPairs } from './build-problem.ts'
import { RepairForm } from './repair-form.tsx'
import { findTroubles, needsRepair } from './troubles.ts'
import { firstSettings, newSeed, type AllocationSettings } from './allocation-settings.ts'

export type AllocationDialogProps = {
  room: ClassRoom
  canvasUrl: string | null
  /** What was set when the dialog was open before; null for the first time. */
  draft: AllocationSettings | null
  onDraft: (settings: AllocationSettings) => void
  /** Shows some people in the matrix; the dialog gives way. */
  onShowPeople: (ids: readonly string[]) => void
  onExited: () => void
}

export function AllocationDialog(props: AllocationDialogProps) {
  const { room, canvasUrl, draft, onDraft, onShowPeople, onExited } = props
  const [isOpen, setOpen] = useState(true)
  const [first] = useState(() => firstSettings(room, newSeed(), new Date()))
  const isBroken = useBroken(room, first.each)
  // What is wrong comes first; a class that is still being read says nothing of it yet.
  const [tab, setTab] = useState<'allocate' | 'repair' | null>(null)
  const shown = tab ?? (isBroken && draft === null ? 'repair' : 'allocate')
  const id = useId()
  const close = () => setOpen(false)
  const owner = { canvasUrl, userId: room.viewer.id, courseId: room.assignment.courseId }
  const form = {
    room,
    settings: draft ?? first,
    onShowPeople: (ids: readonly string[]) => {
      onShowPeople(ids)
      close()
    },
    onClose: close,
  }
  return (
    <DialogFrame
      open={isOpen}
      title="Allocate reviews"
      context={`${room.assignment.name} · nothing is sent: what is dealt comes into the plan`}
      size={SIZE}
      onClose={close}
      onExited={onExited}
    >
      <Tabs
        value={shown}
        onChange={(_event, next: 'allocate' | 'repair') => setTab(next)}
        aria-label="What to do"
        sx={TABS}
      >
        <Tab
          value="allocate"
          label="Allocate"
          id={`${id}-allocate`}
          aria-controls={`${id}-panel`}
        />
        <Tab value="repair" label="Repair" id={`${id}-repair`} aria-controls={`${id}-panel`} />
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} sx={PANEL}>
        {shown === 'allocate' ? (
          <AllocateForm {...form} onSettings={onDraft} owner={owner} />
        ) : (
          <RepairForm {...form} />
        )}
      </Box>
    </DialogFrame>
  )
}

/** Whether something is wrong with the reviews there are, as it was when the dialog opened. */
function useBroken(room: ClassRoom, each: number): boolean {
  const { plan } = usePlan().history
  const [isBroken] = useState(() => {
    if (room.isPartial) return false
    const pairs = existingPairs(reviewsAfter(room.reviewsByPair, plan))
    return needsRepair(findTroubles(room, pairs, reviewsWanted(room) ?? each, new Date()))
  })
  return isBroken
}

const TABS = {
  flex: 'none',
  minHeight: 36,
  px: { xs: 1, sm: 1.5 },
  '& .MuiTab-root': { minHeight: { xs: 44, sm: 36 }, py: 0.5 },
  // A ground is dropped there, an edge stays.
  '@media (forced-colors: active)': { '& .MuiTabs-indicator': { borderBottom: '2px solid' } },
} as const
const PANEL = { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 } as const
const SIZE = { maxWidth: 1120, height: 'min(820px, 100vh - 48px)' }
