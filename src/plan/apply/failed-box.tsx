import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ItemProgress } from '#src/domain/apply/apply-item.ts'
import { itemsToRetry, lineKey, sayOutcome, type Receipt } from '#src/domain/apply/receipt.ts'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { completedGone, isAgreed, type PlanEdit } from '#src/domain/plan/plan.ts'
import { withdrawStep } from '#src/domain/plan/plan-step.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { Glyph } from '#src/ui/glyph.tsx'
import { ItemNames } from './item-names.tsx'
import type { PlanDesk } from '#src/plan/plan-desk.ts'
import type { DrawerView } from '#src/plan/plan-drawer.tsx'
import { usePlan } from '#src/plan/plan-provider.tsx'

// The list below has them all.
const MOST_SHOWN = 20

type FailedBoxProps = {
  room: ClassRoom
  desk: PlanDesk
  receipt: Receipt
  onStart: (edits: readonly PlanEdit[]) => void
  onView: (view: DrawerView) => void
}

// What did not come about, and why: to be tried again, decided, or taken out of the plan.
export function FailedBox({ room, desk, receipt, onStart, onView }: FailedBoxProps) {
  const { history, conflicts } = usePlan()
  const announce = useAnnounce()
  const failed = receipt.lines.filter(({ state: { is } }) => is === 'failed' || is === 'unknown')
  const unsent = receipt.lines.filter(({ state: { is } }) => is === 'waiting' || is === 'checking')
  if (failed.length + unsent.length === 0) return null
  const inConflict = new Set(conflicts.map(({ key }) => key))
  // As they are planned by now: what somebody changed meanwhile may have been decided.
  const planned = itemsToRetry(receipt).flatMap(({ pair }) => history.plan.get(pairKey(pair)) ?? [])
  const live = planned.filter((edit) => !isAgreed(edit))
  const isDecided = ({ pair }: PlanEdit) => !inConflict.has(pairKey(pair))
  const meant = new Map(receipt.lines.map((line) => [lineKey(line), completedGone(line.item)]))
  // A review that was completed since would go without having been asked for.
  const retried = live.filter(
    (edit) =>
      isDecided(edit) && completedGone(edit).length <= (meant.get(pairKey(edit.pair))?.length ?? 0),
  )
  const undecided = live.filter((edit) => !retried.includes(edit))

  function takeOut() {
    desk.store.do(
      withdrawStep(
        history.plan,
        planned.map(({ pair }) => pair),
      ),
    )
    announce(`${count(planned.length, 'change')} taken out of the plan.`)
  }

  return (
    <Box component="section" aria-label="Not done" sx={failed.length > 0 ? BOX : QUIET_BOX}>
      <Box component="h3" sx={failed.length > 0 ? HEADING : QUIET_HEADING}>
        {failed.length > 0 && <Glyph name="failed" />}
        {sayTitle(failed, unsent)}
      </Box>
      <ul>
        {failed.slice(0, MOST_SHOWN).map((line) => (
          <li key={lineKey(line)}>
            <b>
              <ItemNames room={room} line={line} />.
            </b>{' '}
            {sayOutcome(line, room)}
          </li>
        ))}
        {failed.length > MOST_SHOWN && (
          <li>and {failed.length - MOST_SHOWN} more, with their reasons in the download</li>
        )}
      </ul>
      <p>
        {planned.length > 0 ? 'It is still in the plan.' : 'None of it is in the plan any longer.'}
      </p>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {retried.length > 0 && (
          <Button variant="outlined" color="inherit" onClick={() => onStart(retried)}>
            {failed.length === 0 ? 'Send the rest' : `Retry ${count(retried.length, 'change')}`}
          </Button>
        )}
        {undecided.length > 0 && (
          <Button variant="outlined" color="inherit" onClick={() => onView('review')}>
            Review {count(undecided.length, 'change')}
          </Button>
        )}
        {planned.length > 0 && (
          <Button color="inherit" onClick={takeOut}>
            Take out of the plan
          </Button>
        )}
      </Box>
    </Box>
  )
}

function sayTitle(failed: readonly ItemProgress[], unsent: readonly ItemProgress[]): string {
  return [
    failed.length > 0 ? `${count(failed.length, 'change')} failed` : '',
    unsent.length > 0 ? `${unsent.length} not sent` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const BOX = {
  m: { xs: 2, sm: 2.5 },
  p: 1.75,
  border: 1,
  borderColor: 'prm.danger',
  borderRadius: 1,
  overflowWrap: 'anywhere',
  '& ul': { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 },
  '& p': { m: 0, mt: 0.75, color: 'text.secondary' },
} as const
const HEADING = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  m: 0,
  mb: 0.5,
  typography: 'subtitle2',
  color: 'prm.dangerText',
} as const
// That somebody stopped is no fault.
const QUIET_BOX = { ...BOX, borderColor: 'prm.lineStrong' } as const
const QUIET_HEADING = { ...HEADING, color: 'text.primary' } as const
