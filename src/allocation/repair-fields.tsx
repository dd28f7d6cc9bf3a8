import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { MOST_EACH } from './allocation-settings.ts'
import { Fields, Tick } from './form-parts.tsx'
import { Words, type ShowPeople } from './impossible.tsx'
import { NumberField } from './number-field.tsx'
import { sayTrouble, TROUBLE_NAMES } from './repair-words.ts'
import { TROUBLE_KINDS, type TroubleKind } from './troubles.ts'
import type { RepairState } from './use-repair-proposal.ts'
import { NOTE } from './who-fields.tsx'

type RepairFieldsProps = Pick<RepairState, 'troubles' | 'kinds'> & {
  room: ClassRoom
  wanted: number
  onWanted: (wanted: number) => void
  onKinds: (kinds: readonly TroubleKind[]) => void
  onShowPeople: ShowPeople
}

export function RepairFields(props: RepairFieldsProps) {
  const { room, troubles, kinds, wanted, onWanted, onKinds, onShowPeople } = props
  const there = TROUBLE_KINDS.filter((kind) => troubles[kind].length > 0)
  return (
    <>
      <Fields title="What is wrong">
        {there.length === 0 && (
          <Box sx={NOTE}>
            {room.total.assigned === 0
              ? 'Nobody reviews anybody yet: there is nothing to repair.'
              : 'Nothing: everybody has what is wanted.'}
          </Box>
        )}
        {there.map((kind) => (
          <div key={kind}>
            <Tick
              label={TROUBLE_NAMES[kind]}
              checked={kinds.has(kind)}
              onChange={(isOn) =>
                onKinds(TROUBLE_KINDS.filter((each) => (each === kind ? isOn : kinds.has(each))))
              }
            />
            <Box sx={{ ...NOTE, pl: 3.25 }}>
              <Words
                phrase={sayTrouble(room, kind, troubles[kind], wanted)}
                onShowPeople={onShowPeople}
              />
            </Box>
          </div>
        ))}
      </Fields>
      <Fields title="How it is repaired">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <span>Wanted for each submission</span>
          <NumberField
            label="Wanted for each submission"
            value={wanted}
            min={1}
            max={MOST_EACH}
            onChange={onWanted}
          />
        </Box>
        <Box sx={NOTE}>
          As few changes as can be. Completed reviews stay. The rules about groups, sections and
          pairs that must not be, as set under “Allocate”, hold. The plan there is counts as done.
        </Box>
      </Fields>
    </>
  )
}
