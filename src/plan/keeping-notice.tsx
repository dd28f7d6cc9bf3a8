import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { liveEdits } from '#src/domain/plan/plan.ts'
import { planAsCsv } from '#src/domain/plan/plan-csv.ts'
import { saveFile } from '#src/ui/save-file.ts'
import { focusPage } from './focus-page.ts'
import type { PlanDesk } from './plan-desk.ts'
import type { KeepingProblem } from './plan-storage.ts'

type KeepingNoticeProps = { room: ClassRoom; desk: PlanDesk; problem: KeepingProblem }

// That the browser cannot keep the plan, or not read it: with a way to have it all the same.
export function KeepingNotice({ room, desk, problem }: KeepingNoticeProps) {
  const { id } = room.assignment
  function download() {
    if (problem.aside !== null) {
      saveFile(`plan-${id}-put-aside.json`, problem.aside, 'application/json')
    } else {
      const { plan } = desk.store.getSnapshot().history
      saveFile(`plan-${id}.csv`, planAsCsv(room, liveEdits(plan)))
    }
  }
  return (
    <Alert
      severity="warning"
      sx={{ borderRadius: 0, borderInline: 0, borderBottom: 0 }}
      action={
        <>
          <Button color="inherit" onClick={download}>
            {problem.aside === null ? 'Download the plan' : 'Download what was put aside'}
          </Button>
          <Button
            color="inherit"
            onClick={() => {
              desk.store.dismissProblem()
              focusPage()
            }}
          >
            Close
          </Button>
        </>
      }
    >
      {problem.message}
    </Alert>
  )
}
