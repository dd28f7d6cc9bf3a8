import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useId, useRef } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanCheck } from '#src/domain/plan/plan-check.ts'
import { discardStep } from '#src/domain/plan/plan-step.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { BarFrame } from './bar-frame.tsx'
import type { PlanDesk } from './plan-desk.ts'
import { PlanNumbers } from './plan-numbers.tsx'
import { usePlan } from './plan-provider.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { useOnline } from './use-online.ts'
import type { UndoKeys } from './use-undo-keys.ts'

type PlanLineProps = {
  room: ClassRoom
  desk: PlanDesk
  check: PlanCheck
  keys: UndoKeys
  onReview: () => void
  onApply: () => void
  onPutAway: () => void
}

export function PlanLine({ room, desk, check, keys, onReview, onApply, onPutAway }: PlanLineProps) {
  const { history, conflicts } = usePlan()
  const announce = useAnnounce()
  const isOnline = useOnline()
  const factsId = useId()
  const undoRef = useRef<HTMLButtonElement>(null)
  const isEmpty = history.plan.size === 0
  const isApplicable = isOnline && (check.chosen.length > 0 || conflicts.length > 0)

  const changes = check.chosen.length === 0 ? '' : count(check.chosen.length, 'change')

  function discard() {
    const size = history.plan.size
    desk.store.do(discardStep(history.plan))
    announce(`${count(size, 'change')} discarded. Undo brings ${size === 1 ? 'it' : 'them'} back.`)
    undoRef.current?.focus()
  }

  return (
    <BarFrame
      actions={
        <>
          <Box component="span" sx={NOT_ON_PHONE}>
            <UndoButtons room={room} history={history} keys={keys} undoRef={undoRef} />
          </Box>
          {isEmpty ? (
            <IconButton aria-label="Close the bar" title="Close" onClick={onPutAway}>
              <CloseIcon fontSize="small" />
            </IconButton>
          ) : (
            <>
              <Button color="inherit" onClick={discard} sx={NOT_ON_PHONE}>
                Discard
              </Button>
              <Button
                variant="outlined"
                color="inherit"
                aria-haspopup="dialog"
                aria-label="Review changes"
                onClick={onReview}
                sx={{ gap: '0.3em' }}
              >
                Review
                <Box component="span" sx={WORD}>
                  changes
                </Box>
              </Button>
              <Button
                variant={isApplicable ? 'contained' : 'outlined'}
                color={isApplicable ? 'primary' : 'inherit'}
                // Not disabled: the reason beside it is heard with it.
                aria-disabled={!isApplicable}
                aria-label={['Apply', changes].join(' ').trim()}
                aria-describedby={factsId}
                onClick={() => {
                  if (isApplicable) onApply()
                }}
                sx={{ gap: '0.3em' }}
              >
                Apply
                <Box component="span" sx={WORD}>
                  {changes}
                </Box>
              </Button>
            </>
          )}
        </>
      }
    >
      <Box id={factsId} sx={FACTS}>
        <PlanNumbers check={check} conflicts={conflicts.length} plan={history.plan} />
        {!isOnline && !isEmpty && (
          <span>No connection. You can go on planning; applying waits.</span>
        )}
      </Box>
    </BarFrame>
  )
}

const NOT_ON_PHONE = { display: { xs: 'none', sm: 'inline-flex' } } as const
const WORD = { display: { xs: 'none', sm: 'inline' } } as const
const FACTS = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 12px' } as const
