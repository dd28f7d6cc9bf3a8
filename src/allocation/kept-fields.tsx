import Box from '@mui/material/Box'
import type { PlanSummary } from '#src/domain/plan/plan-summary.ts'
import { count } from '#src/domain/sentences.ts'
import type { KeyedRule } from './allocation-rules.ts'
import { Fields, Pick } from './form-parts.tsx'
import { NamedChip } from './person-field.tsx'
import { sayKept } from './relaxations.ts'
import { ruleName } from './rule-words.ts'
import { NOTE, type SettingsProps } from './who-fields.tsx'

const KEEPS = [
  ['all', 'all of them stay'],
  ['completed', 'completed ones stay, open ones are dealt anew'],
  ['none', 'none stays: all are dealt anew'],
] as const
const PLANS = [
  ['keep', 'stays, and counts as done'],
  ['replace', 'gives way to this dealing'],
] as const

type KeptFieldsProps = SettingsProps & {
  /** The plan of now. */
  planned: PlanSummary
  rules: readonly KeyedRule[]
}

/** What there is already, and what becomes of it. Nothing where there is nothing. */
export function KeptFields({ room, settings, onChange, planned, rules }: KeptFieldsProps) {
  const hasPlan = planned.adds + planned.removals > 0
  if (room.total.assigned === 0 && !hasPlan && settings.relaxed.length === 0) return null
  return (
    <Fields title="What there is">
      {room.total.assigned > 0 && (
        <Pick
          label={count(room.total.assigned, 'review')}
          value={settings.keep}
          choices={KEEPS}
          onChange={(keep) => onChange({ keep })}
        />
      )}
      {room.total.assigned > 0 && settings.keep !== 'all' && (
        <Box sx={NOTE}>Reviews of people who take no part stay in any case.</Box>
      )}
      {hasPlan && (
        <Pick
          label={`Plan of ${count(planned.adds + planned.removals, 'change')}`}
          value={settings.plan}
          choices={PLANS}
          onChange={(plan) => onChange({ plan })}
        />
      )}
      {settings.relaxed.length > 0 && (
        <Box
          role="group"
          aria-label="Relaxed"
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
        >
          <Box component="span" sx={{ color: 'text.secondary' }}>
            Relaxed:
          </Box>
          {settings.relaxed.map((kept, index) => {
            const rule =
              kept.kind === 'liftRule' ? rules.findIndex(({ key }) => key === kept.rule) : -1
            const words = sayKept(room, kept, ruleName(rules, rule))
            return (
              <NamedChip
                key={index}
                text={words}
                removal={`Do not ${words}`}
                onRemove={() =>
                  onChange({ relaxed: settings.relaxed.filter((_each, other) => other !== index) })
                }
              />
            )
          })}
        </Box>
      )}
    </Fields>
  )
}
