import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef } from 'react'
import { labelIn } from '#src/domain/apply/unnamed.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { keepMine, sayConflict, takeTheirs, type Conflict } from '#src/domain/plan/merge.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { PairNames } from '#src/plan/pair-names.tsx'
import type { PlanDesk } from '#src/plan/plan-desk.ts'
import { WarningSign } from '#src/plan/warning-sign.tsx'

// All are decided at once where there are more.
const MOST_SHOWN = 50

type ConflictListProps = { room: ClassRoom; desk: PlanDesk; conflicts: readonly Conflict[] }

// What somebody else did against the plan. Nothing of it is sent before it is decided.
export function ConflictList({ room, desk, conflicts }: ConflictListProps) {
  const announce = useAnnounce()
  const headingRef = useRef<HTMLHeadingElement>(null)

  function decide(which: readonly Conflict[], isMine: boolean) {
    desk.store.do(isMine ? keepMine(which) : takeTheirs(which))
    announce(
      `${count(which.length, 'conflict')} decided: ${isMine ? 'yours kept' : 'theirs taken'}.`,
    )
    // The buttons are gone with what they decided.
    const title = headingRef.current?.closest('[role=dialog]')?.querySelector('h2')
    if (which.length < conflicts.length) headingRef.current?.focus()
    else title?.focus()
  }

  return (
    <Box component="section" aria-label="Conflicts" sx={PLACE}>
      <Box component="h3" ref={headingRef} tabIndex={-1} sx={HEADING}>
        <WarningSign />
        {count(conflicts.length, 'conflict')} with what somebody else did
      </Box>
      {conflicts.length > 1 && (
        <Decision
          of={`all ${conflicts.length}`}
          suffix=" for all"
          onDecide={(isMine) => decide(conflicts, isMine)}
        />
      )}
      <ul>
        {conflicts.slice(0, MOST_SHOWN).map((conflict) => {
          const { reviewerId, authorId } = conflict.edit.pair
          const [reviewer, author] = [labelIn(room, reviewerId), labelIn(room, authorId)]
          const pair = `${reviewer} → ${author}`
          return (
            <li key={conflict.key}>
              <p>
                <b>
                  <PairNames reviewer={reviewer} author={author} />.
                </b>{' '}
                {sayConflict(conflict)}
              </p>
              <Decision of={pair} onDecide={(isMine) => decide([conflict], isMine)} />
            </li>
          )
        })}
        {conflicts.length > MOST_SHOWN && (
          <li>and {count(conflicts.length - MOST_SHOWN, 'more conflict')}</li>
        )}
      </ul>
    </Box>
  )
}

type DecisionProps = { of: string; suffix?: string; onDecide: (isMine: boolean) => void }

function Decision({ of, suffix = '', onDecide }: DecisionProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
      <Button
        variant="outlined"
        color="inherit"
        size="small"
        aria-label={`Keep yours${suffix}: ${of}`}
        onClick={() => onDecide(true)}
      >
        Keep yours{suffix}
      </Button>
      <Button
        variant="outlined"
        color="inherit"
        size="small"
        aria-label={`Take theirs${suffix}: ${of}`}
        onClick={() => onDecide(false)}
      >
        Take theirs{suffix}
      </Button>
    </Box>
  )
}

const PLACE = {
  px: { xs: 2, sm: 2.5 },
  py: 1.25,
  bgcolor: 'prm.signalTint',
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  '& ul': { m: 0, p: 0, listStyle: 'none' },
  '& li': { pt: 1 },
  '& p': { m: 0 },
} as const
const HEADING = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  m: 0,
  typography: 'subtitle2',
  color: 'prm.signalText',
} as const
