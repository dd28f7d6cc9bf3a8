import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { refusalsByReason } from '#src/domain/plan/wish-words.ts'
import { count } from '#src/domain/sentences.ts'
import type { PersonIds } from '#src/domain/review.ts'
import type { Outcome } from '#src/plan/plan-acts.ts'
import { usePlanEdits } from '#src/plan/use-plan-edits.ts'
import { DialogFrame } from '#src/ui/dialog-frame.tsx'

export type PasteReportDialogProps = { room: ClassRoom; outcome: Outcome; onExited: () => void }

// What of a paste could not be planned, line by line; what could be is in the plan already, and can be taken back here.
export function PasteReportDialog({ room, outcome, onExited }: PasteReportDialogProps) {
  const { step, problems, refused } = outcome
  const [isOpen, setOpen] = useState(true)
  const plan = usePlanEdits()
  const close = () => setOpen(false)
  const planned =
    step === null ? 'Nothing was planned' : `${count(step.changes.length, 'change')} planned`
  const left = problems.length + refused.length
  const nameOf = ({ reviewerId, authorId }: PersonIds) =>
    [reviewerId, authorId].map((id) => room.memberById.get(id)?.label ?? id).join(' → ')
  return (
    <DialogFrame
      open={isOpen}
      title={step === null ? 'Nothing was pasted' : 'Pasted in part'}
      context={`${planned}. ${left} ${left === 1 ? 'entry' : 'entries'} could not be used.`}
      onClose={close}
      onExited={onExited}
    >
      <Box role="group" aria-label="What could not be used" tabIndex={0} sx={LIST}>
        {problems.length > 0 && (
          <ul>
            {problems.map(({ line, problem }, index) => (
              <li key={index}>
                <b>Line {line}</b> {problem}.
              </li>
            ))}
          </ul>
        )}
        {refusalsByReason(refused).map(({ reason, pairs }) => (
          <section key={reason}>
            <h3>{reason}</h3>
            <p>{sayMany(pairs.map(nameOf))}</p>
          </section>
        ))}
      </Box>
      <Box sx={ACTIONS}>
        {step !== null && (
          <Button
            onClick={() => {
              void plan.undo()
              close()
            }}
          >
            Take the paste back
          </Button>
        )}
        <Button variant="contained" onClick={close}>
          {step === null ? 'Close' : 'Keep what was planned'}
        </Button>
      </Box>
    </DialogFrame>
  )
}

const SHOWN = 20

function sayMany(pairs: readonly string[]): string {
  const rest = pairs.length - SHOWN
  return pairs.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

const LIST = {
  overflow: 'auto',
  px: { xs: 2, sm: 2.5 },
  py: 1.5,
  borderBlock: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'prm.focus', outlineOffset: -2 },
  '& ul': { m: 0, p: 0, listStyle: 'none' },
  '& h3': { m: 0, pt: 1, font: 'inherit', fontWeight: 600 },
  '& p': { m: 0, color: 'text.secondary' },
  '& b': { mr: 1, fontWeight: 600 },
} as const

const ACTIONS = {
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'end',
  gap: 1,
  px: { xs: 2, sm: 2.5 },
  py: 1.5,
  '& button': { minHeight: { xs: 44, sm: 28 } },
} as const
