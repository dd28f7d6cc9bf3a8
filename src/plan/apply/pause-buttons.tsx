import Button from '@mui/material/Button'
import { Link, useLocation } from 'react-router'
import { paths } from '#src/lib/paths.ts'
import type { ApplySnapshot } from './apply-controller.ts'
import type { PlanDesk } from '#src/plan/plan-desk.ts'

type PauseButtonsProps = { apply: ApplySnapshot; desk: PlanDesk }

// Pause and Go on are one button, so that the focus stays where it was pressed.
export function PauseButtons({ apply: { state, queue }, desk }: PauseButtonsProps) {
  const { pathname, search } = useLocation()
  if (state === 'unfinished') {
    return (
      <Button variant="contained" onClick={() => void desk.apply.goOn()}>
        Go on
      </Button>
    )
  }
  if (!queue || queue.phase === 'cancelling') return null
  const { pause } = queue
  return (
    <>
      {pause?.by === 'signed-out' && (
        // Not a new page: what is paused stays in this one.
        <Button
          component={Link}
          to={paths.signIn.href(pathname + search)}
          variant="outlined"
          color="inherit"
        >
          Sign in again
        </Button>
      )}
      <Button
        variant={pause ? 'contained' : 'outlined'}
        color={pause ? 'primary' : 'inherit'}
        onClick={() => {
          if (pause) desk.apply.resume()
          else desk.apply.pause()
        }}
      >
        {pause ? 'Go on' : 'Pause'}
      </Button>
    </>
  )
}
