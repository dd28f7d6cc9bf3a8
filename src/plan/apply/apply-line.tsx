import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { countStates, isReminding, sayCounts, sayTimeLeft } from '#src/domain/apply/progress.ts'
import { ApplyBar } from './apply-bar.tsx'
import type { ApplySnapshot } from './apply-controller.ts'
import { BarFrame } from '#src/plan/bar-frame.tsx'
import { PauseButtons } from './pause-buttons.tsx'
import { sayPause } from './pause-words.ts'
import type { PlanDesk } from '#src/plan/plan-desk.ts'

type ApplyLineProps = { apply: ApplySnapshot; desk: PlanDesk; onShow: () => void }

// An apply under way, interrupted by a reload, or of another tab.
export function ApplyLine({ apply, desk, onShow }: ApplyLineProps) {
  const { state, queue, interrupted } = apply
  const progress = queue?.progress ?? interrupted
  const counts = progress && countStates(progress)
  return (
    <BarFrame
      actions={
        <>
          <PauseButtons apply={apply} desk={desk} />
          {state !== 'elsewhere' && (
            <Button variant="outlined" color="inherit" aria-haspopup="dialog" onClick={onShow}>
              Show
            </Button>
          )}
        </>
      }
    >
      {queue && counts && (
        <Box sx={{ width: { xs: '100%', sm: 160 } }}>
          <ApplyBar counts={counts} />
        </Box>
      )}
      <span>
        {state === 'elsewhere' && 'Another tab is applying. '}
        {state === 'unfinished' && 'An apply was interrupted: '}
        {counts &&
          (state === 'elsewhere' ? '' : `${sayCounts(counts, isReminding(progress.values()))}. `)}
        {queue && (queue.pause ? sayPause(queue.pause) : sayTimeLeft(queue.timeLeft))}
      </span>
    </BarFrame>
  )
}
