import { useEffect, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import { lazyHelp } from '#src/ui/lazy-help.ts'
import { useApply, usePlan, usePlanDesk } from './plan-provider.tsx'

const loadBar = () => loadFile(() => import('./plan-bar.tsx'))
// Without its file the page goes on, and the plan is kept.
const PlanBar = lazyHelp(async () => (await loadBar()).PlanBar)

type PlanSlotProps = { room: ClassRoom; assignmentRef: AssignmentRef }

/** The place of the bar below the view; a page without a plan loads nothing of it before it is idle. */
export function PlanSlot({ room, assignmentRef }: PlanSlotProps) {
  const desk = usePlanDesk()
  const { history, problem } = usePlan()
  const { state } = useApply()
  // An empty plan with steps is one that was just discarded or undone: as long as the page is open it can be had back.
  const [putAway, setPutAway] = useState(desk?.getSnapshot().history ?? null)
  if (putAway === null && desk) setPutAway(desk.store.getSnapshot().history)
  const hasSteps = history !== putAway && history.done.length + history.undone.length > 0
  const isWanted =
    desk !== null && (history.plan.size > 0 || hasSteps || problem !== null || state !== 'idle')
  // Before anybody plans, and for whoever loses the connection later.
  useEffect(() => loadSoon(loadBar), [])
  return (
    isWanted && (
      <PlanBar
        room={room}
        assignmentRef={assignmentRef}
        desk={desk}
        onPutAway={() => setPutAway(history)}
      />
    )
  )
}
