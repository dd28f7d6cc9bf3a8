import Box from '@mui/material/Box'
import { formatDay } from '#src/domain/dates.ts'
import type { AllocationSettings, Strength } from './allocation-settings.ts'
import type { Earlier } from './earlier-reviews.ts'
import { Fields, Pick, Tick } from './form-parts.tsx'
import { PairFields } from './pair-fields.tsx'
import { PLACE_NAMES } from './rule-words.ts'
import { NOTE, type SettingsProps } from './who-fields.tsx'

const STRENGTHS = [
  ['must', 'always'],
  ['wish', 'if possible'],
] as const

export function RuleFields(props: SettingsProps & { earlier: Earlier }) {
  const { room, settings, onChange, earlier } = props
  const { forbidsGroupMates } = room.assignment
  return (
    <Fields title="Rules">
      <Box component="ul" aria-label="Rules that always hold" sx={FIXED}>
        <li>Nobody reviews the own work.</li>
        {forbidsGroupMates && (
          <li>Group mates may not review each other: so the assignment is set in Canvas.</li>
        )}
      </Box>
      {!forbidsGroupMates && room.groups.length > 1 && (
        <PlaceRule of="group" settings={settings} onChange={onChange} />
      )}
      {room.section === null && room.sections.length > 1 && (
        <PlaceRule of="section" settings={settings} onChange={onChange} />
      )}
      {earlier.assignments.length > 0 && (
        <MetRule settings={settings} onChange={onChange} earlier={earlier} />
      )}
      <Tick
        label="No two people who review each other"
        note="if possible"
        checked={settings.avoidsReciprocal}
        onChange={(isOn) => onChange({ avoidsReciprocal: isOn })}
      />
      <PairFields {...props} kind="must" />
      <PairFields {...props} kind="mustNot" />
    </Fields>
  )
}

type PlaceRuleProps = FormProps & { of: 'group' | 'section' }
type FormProps = {
  settings: AllocationSettings
  onChange: (change: Partial<AllocationSettings>) => void
}

function PlaceRule({ of, settings, onChange }: PlaceRuleProps) {
  const names = PLACE_NAMES[of]
  const value = settings[of]
  const strength = of === 'group' ? 'groupStrength' : 'sectionStrength'
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      <Pick
        label={of === 'group' ? 'Groups' : 'Sections'}
        value={value}
        choices={(['any', 'not', 'only'] as const).map(
          (choice) => [choice, names[choice]] as const,
        )}
        onChange={(choice) => onChange({ [of]: choice })}
      />
      {value !== 'any' && (
        <StrengthPick
          label={names[value]}
          value={settings[strength]}
          onChange={(next) => onChange({ [strength]: next })}
        />
      )}
    </Box>
  )
}

function MetRule({ settings, onChange, earlier }: FormProps & { earlier: Earlier }) {
  const { met, metIn } = settings
  const ids = metIn ?? earlier.assignments.map(({ id }) => id)
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
        <Tick
          label="Nobody again whom one has reviewed before"
          checked={met !== 'off'}
          onChange={(isOn) => onChange({ met: isOn ? 'wish' : 'off' })}
        />
        {met !== 'off' && (
          <StrengthPick
            label="Nobody again"
            value={met}
            onChange={(next) => onChange({ met: next })}
          />
        )}
      </Box>
      {met !== 'off' && (
        <Box role="group" aria-label="Earlier assignments that count" sx={{ pl: 3.75 }}>
          {earlier.assignments.map(({ id, name, dueAt }) => (
            <Tick
              key={id}
              label={name}
              {...(dueAt === null ? {} : { note: `due ${formatDay(dueAt, new Date(dueAt))}` })}
              checked={ids.includes(id)}
              onChange={(isOn) =>
                onChange({ metIn: isOn ? [...ids, id] : ids.filter((each) => each !== id) })
              }
            />
          ))}
          {earlier.isReading && <Box sx={NOTE}>Reading who reviewed whom there…</Box>}
          {earlier.failed.map(({ id, name }) => (
            <Box key={id} sx={{ ...NOTE, color: 'warning.dark' }}>
              {name} could not be read: its pairs do not count.
            </Box>
          ))}
        </Box>
      )}
    </>
  )
}

type StrengthPickProps = { label: string; value: Strength; onChange: (value: Strength) => void }

function StrengthPick({ label, value, onChange }: StrengthPickProps) {
  return (
    <Pick
      label={`${label}: how strict`}
      isLabelHidden
      value={value}
      choices={STRENGTHS}
      onChange={onChange}
    />
  )
}

const FIXED = {
  m: 0,
  p: 0,
  listStyle: 'none',
  color: 'text.secondary',
  typography: 'caption',
  display: 'grid',
  gap: 0.25,
} as const
