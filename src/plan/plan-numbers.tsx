import Box from '@mui/material/Box'
import { visuallyHidden } from '@mui/utils'
import type { Plan } from '#src/domain/plan/plan.ts'
import type { PlanCheck } from '#src/domain/plan/plan-check.ts'
import { speakSummary, summaryParts } from '#src/domain/plan/plan-summary.ts'
import { count } from '#src/domain/sentences.ts'
import { WarningSign } from './warning-sign.tsx'

type PlanNumbersProps = { check: PlanCheck; conflicts: number; plan: Plan }

// "+12 −7 · 9 people will be notified · 2 completed reviews would be deleted", and what has to be decided.
export function PlanNumbers({ check, conflicts, plan }: PlanNumbersProps) {
  const { summary, blocked, edits } = check
  const { adds, removals, completed } = summary
  const warnings = [
    conflicts > 0 ? count(conflicts, 'conflict') : '',
    blocked.size > 0 ? `${blocked.size} cannot be applied` : '',
    completed > 0 ? `${count(completed, 'completed review')} would be deleted` : '',
  ].filter((words) => words !== '')
  const isEmpty = adds + removals === 0
  const people = summaryParts(summary).slice(1, 2)
  return (
    <>
      {isEmpty ? (
        warnings.length === 0 && <span>{sayEmpty(plan, edits.length)}</span>
      ) : (
        <>
          <Box component="span" style={visuallyHidden}>
            {speakSummary({ ...summary, completed: 0 })}
          </Box>
          <span aria-hidden="true">
            <Box component="strong" sx={NUMBERS}>
              {[adds > 0 && `+${adds}`, removals > 0 && `−${removals}`].filter(Boolean).join(' ')}
            </Box>
            {people.map((part) => (
              <span key={part}>
                {' · '}
                {part}
              </span>
            ))}
          </span>
        </>
      )}
      {warnings.map((words) => (
        <Box key={words} component="span" sx={WARNING}>
          <WarningSign />
          {words}
        </Box>
      ))}
    </>
  )
}

function sayEmpty(plan: Plan, edits: number): string {
  if (plan.size === 0) return 'Nothing is planned.'
  return edits === 0
    ? 'Nothing is left to apply: somebody has done it already.'
    : 'Nothing is chosen.'
}

const NUMBERS = { fontSize: '0.9375rem', fontWeight: 600, color: 'prm.accentText' } as const
const WARNING = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.75,
  color: 'prm.signalText',
} as const
