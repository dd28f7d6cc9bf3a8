import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ItemProgress } from '#src/domain/apply/apply-item.ts'
import { isSettled } from '#src/domain/apply/apply-item.ts'
import { countStates, isReminding, sayTimeLeft } from '#src/domain/apply/progress.ts'
import { count } from '#src/domain/sentences.ts'
import { ApplyBar } from './apply-bar.tsx'
import type { ApplySnapshot } from './apply-controller.ts'
import { ApplyTally } from './apply-tally.tsx'
import type { QueueSnapshot } from './apply-queue-contract.ts'
import { OutcomeList } from './outcome-list.tsx'
import { PanelFrame } from '#src/plan/panel-frame.tsx'
import { PauseButtons } from './pause-buttons.tsx'
import { sayPause } from './pause-words.ts'
import type { PanelProps } from '#src/plan/plan-drawer.tsx'

// How far an apply is, or was when it was interrupted.
export function ApplyPanel({ room, desk, apply, titleId, onView }: PanelProps) {
  const { queue, interrupted, isKept, state } = apply
  const [body, setBody] = useState<HTMLElement | null>(null)
  const progress = queue?.progress ?? interrupted
  if (!progress) return null
  const counts = countStates(progress)
  const isInterrupted = state === 'unfinished'
  const isOfReminders = isReminding(progress.values())
  const [doing, Doing, what] = isOfReminders
    ? (['sending', 'Sending', 'reminder'] as const)
    : (['applying', 'Applying', 'change'] as const)
  return (
    <PanelFrame
      titleId={titleId}
      title={`${isInterrupted ? `Interrupted: ${doing}` : Doing} ${count(counts.total, what)}`}
      bodyRef={setBody}
      bodyName={`What came of each ${what}`}
      consequence={sayStopping(apply, isOfReminders)}
      actions={
        <>
          {queue?.phase !== 'cancelling' && (
            <Button
              color="inherit"
              onClick={() => {
                if (isInterrupted) void desk.apply.giveUp()
                else desk.apply.cancel()
              }}
            >
              {isInterrupted ? 'Send nothing more' : 'Stop'}
            </Button>
          )}
          <PauseButtons apply={apply} desk={desk} />
        </>
      }
      onClose={() => onView(null)}
    >
      <Box sx={{ px: { xs: 2, sm: 2.5 }, pt: 2 }}>
        <ApplyBar counts={counts} />
        <ApplyTally counts={counts} />
        <Box component="p" sx={FINE}>
          {queue
            ? sayProgress(queue)
            : 'Going on reads first how far it came, and sends only the rest.'}
          {queue && ' You can close this panel; keep the page open.'}
          {!isKept && ' This browser cannot keep how far it is: a reload would end it.'}
        </Box>
      </Box>
      <OutcomeList
        name="Outcomes"
        room={room}
        lines={latestFirst([...progress.values()])}
        body={body}
      />
    </PanelFrame>
  )
}

/** What is under way, then what has just ended, and last what waits. */
function latestFirst(lines: readonly ItemProgress[]): ItemProgress[] {
  const isWaiting = ({ state }: ItemProgress) => state.is === 'waiting'
  const settled = lines.filter(({ state }) => isSettled(state)).reverse()
  const underWay = lines.filter(({ state }) => !isSettled(state) && state.is !== 'waiting')
  return [...underWay, ...settled, ...lines.filter(isWaiting)]
}

function sayProgress({ phase, pause, timeLeft, window }: QueueSnapshot): string {
  if (phase === 'cancelling') return 'Stopping.'
  if (pause) return sayPause(pause)
  if (phase === 'reading') return 'Reading what Canvas has, so that nothing is sent twice.'
  const time = sayTimeLeft(timeLeft)
  return [time && `${time}.`, `Canvas lets us send ${Math.floor(window)} at a time.`]
    .filter(Boolean)
    .join(' ')
}

function sayStopping({ state, queue }: ApplySnapshot, isOfReminders: boolean): string {
  if (state === 'unfinished') return 'A reload or a closed window interrupted it.'
  const inFlight = queue?.inFlight ?? 0
  if (queue?.phase === 'cancelling') {
    return inFlight > 0
      ? `Waiting for the ${inFlight} that ${inFlight === 1 ? 'is' : 'are'} being sent.`
      : 'Reading what came of the last ones.'
  }
  return inFlight > 0
    ? `Stopping waits for the ${inFlight} that ${inFlight === 1 ? 'is' : 'are'} being sent.`
    : isOfReminders
      ? 'Stopping leaves the rest unsent.'
      : 'Stopping leaves the rest in the plan.'
}

const FINE = { m: 0, py: 1.25, color: 'text.secondary' } as const
