import Button from '@mui/material/Button'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { planAsCsv } from '#src/domain/plan/plan-csv.ts'
import type { PlanCheck } from '#src/domain/plan/plan-check.ts'
import { discardStep } from '#src/domain/plan/plan-step.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import type { PlanDesk } from '#src/plan/plan-desk.ts'
import { useOnline } from '#src/plan/use-online.ts'

type ReviewActionsProps = {
  room: ClassRoom
  desk: PlanDesk
  check: PlanCheck
  /** Completed reviews would go, and it was not said that this is meant. */
  isMissingTick: boolean
  describedBy: string
  onApply: () => void
  onClose: () => void
}

export function ReviewActions(props: ReviewActionsProps) {
  const { room, desk, check, isMissingTick, describedBy, onApply, onClose } = props
  const announce = useAnnounce()
  const isOnline = useOnline()
  const { edits, chosen } = check
  const isPossible = isOnline && chosen.length > 0
  const isReady = isPossible && !isMissingTick

  function discard() {
    const { plan } = desk.store.getSnapshot().history
    desk.store.do(discardStep(plan))
    announce(`${count(plan.size, 'change')} discarded. Undo brings them back.`)
    onClose()
  }

  return (
    <>
      <Button
        color="inherit"
        onClick={() => {
          const day = new Date().toISOString().slice(0, 10)
          saveFile(`plan-${room.assignment.id}-${day}.csv`, planAsCsv(room, edits))
          announce(`${count(edits.length, 'change')} exported`)
        }}
      >
        Export CSV
      </Button>
      <Button color="inherit" onClick={discard}>
        Discard
      </Button>
      <Button
        variant={isReady ? 'contained' : 'outlined'}
        color={isReady ? 'primary' : 'inherit'}
        // Not disabled: what is missing is said beside it.
        aria-disabled={!isReady}
        aria-describedby={describedBy}
        onClick={() => {
          if (isPossible) onApply()
        }}
      >
        {isOnline ? `Apply ${count(chosen.length, 'change')}` : 'No connection: applying waits'}
      </Button>
    </>
  )
}
