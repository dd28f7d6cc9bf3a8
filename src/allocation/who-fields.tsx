import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { AllocationSettings } from './allocation-settings.ts'
import { MOST_EACH } from './allocation-settings.ts'
import { Fields, Pick } from './form-parts.tsx'
import { NumberField } from './number-field.tsx'
import { hasSubmitted, isAble, type Participants } from './participants.ts'
import { labelOf } from './people-phrase.ts'
import { NamedChip, PersonField } from './person-field.tsx'

export type SettingsProps = {
  room: ClassRoom
  settings: AllocationSettings
  onChange: (change: Partial<AllocationSettings>) => void
}

const ALL = ''

export function WhoFields(props: SettingsProps & { participants: Participants }) {
  const { room, settings, onChange, participants } = props
  const submitted = participants.members.filter(hasSubmitted).length
  return (
    <Fields title="Who takes part">
      {room.section === null && room.sections.length > 1 && (
        <Pick
          label="Section"
          value={settings.sectionId ?? ALL}
          choices={[[ALL, 'all'], ...room.sections.map(({ id, name }) => [id, name] as const)]}
          onChange={(id) => onChange({ sectionId: id === ALL ? null : id })}
        />
      )}
      {room.groups.length > 1 && (
        <Pick
          label="Group"
          value={settings.groupId ?? ALL}
          choices={[[ALL, 'all'], ...room.groups.map(({ id, name }) => [id, name] as const)]}
          onChange={(id) => onChange({ groupId: id === ALL ? null : id })}
        />
      )}
      <Pick
        label="Only who has submitted"
        value={settings.submitted}
        choices={SUBMITTED}
        onChange={(choice) => onChange({ submitted: choice })}
      />
      <Box sx={NOTE}>
        {`${participants.members.length} take part, ${submitted} of them have submitted.`}
        {sayOut(participants).map((sentence) => ` ${sentence}`)}
      </Box>
      <Excluded room={room} settings={settings} onChange={onChange} />
      <OwnNumbers room={room} settings={settings} onChange={onChange} />
    </Fields>
  )
}

const SUBMITTED = [
  ['any', 'no matter'],
  ['both', 'to give and to get'],
  ['authors', 'to get reviews'],
  ['reviewers', 'to give reviews'],
] as const

function sayOut({ left, hidden, unassigned }: Participants): string[] {
  return [
    left === 0 ? '' : `${left} left the course: Canvas takes no new reviews of them.`,
    hidden === 0 ? '' : `${hidden} are not in your sections: you may not change their reviews.`,
    unassigned === 0 ? '' : `To ${unassigned} the assignment is not assigned.`,
  ].filter((sentence) => sentence !== '')
}

function Excluded({ room, settings, onChange }: SettingsProps) {
  const { excludedIds } = settings
  return (
    <Chosen
      label="Left out by hand"
      search="Search somebody to leave out"
      room={room}
      ids={excludedIds}
      onAdd={(id) => onChange({ excludedIds: [...excludedIds, id] })}
    >
      {excludedIds.map((id) => (
        <NamedChip
          key={id}
          text={labelOf(room, id)}
          removal={`Let ${labelOf(room, id)} take part`}
          onRemove={() => onChange({ excludedIds: excludedIds.filter((each) => each !== id) })}
        />
      ))}
    </Chosen>
  )
}

function OwnNumbers({ room, settings, onChange }: SettingsProps) {
  const { ownNumbers, each } = settings
  return (
    <Chosen
      label="Own number of reviews to give"
      search="Search somebody with an own number"
      room={room}
      ids={ownNumbers.map(({ id }) => id)}
      onAdd={(id) =>
        onChange({ ownNumbers: [...ownNumbers, { id, number: Math.max(0, each - 1) }] })
      }
    >
      {ownNumbers.map(({ id, number }) => (
        <Box key={id} component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
          <NumberField
            label={`Reviews that ${labelOf(room, id)} gives`}
            value={number}
            min={0}
            max={MOST_EACH}
            onChange={(next) =>
              onChange({
                ownNumbers: ownNumbers.map((own) => (own.id === id ? { id, number: next } : own)),
              })
            }
          />
          <NamedChip
            text={labelOf(room, id)}
            removal={`Let ${labelOf(room, id)} give as many as everybody`}
            onRemove={() => onChange({ ownNumbers: ownNumbers.filter((own) => own.id !== id) })}
          />
        </Box>
      ))}
    </Chosen>
  )
}

type ChosenProps = {
  label: string
  search: string
  room: ClassRoom
  ids: readonly string[]
  onAdd: (id: string) => void
  children: React.ReactNode
}

function Chosen({ label, search, room, ids, onAdd, children }: ChosenProps) {
  const [isAdding, setAdding] = useState(false)
  const chosen = new Set(ids)
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {label}:{ids.length === 0 && ' nobody'}
        </Box>
        {children}
        {!isAdding && (
          <Button size="small" aria-label={`${label}: add`} onClick={() => setAdding(true)}>
            Add…
          </Button>
        )}
      </Box>
      {isAdding && (
        <PersonField
          label={search}
          autoFocus
          people={room.members.filter((member) => isAble(member) && !chosen.has(member.id))}
          onChoose={(id) => {
            onAdd(id)
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </Box>
  )
}

export const NOTE = { typography: 'caption', color: 'text.secondary' } as const
