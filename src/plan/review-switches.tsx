import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanHistory } from '#src/domain/plan/plan-history.ts'
import type { DiffSide } from './diff-rows.ts'
import { UndoButtons } from './undo-buttons.tsx'
import type { UndoKeys } from './use-undo-keys.ts'

type ReviewSwitchesProps = {
  room: ClassRoom
  history: PlanHistory
  keys: UndoKeys
  side: DiffSide
  onSide: (side: DiffSide) => void
}

export function ReviewSwitches({ room, history, keys, side, onSide }: ReviewSwitchesProps) {
  return (
    <>
      <ToggleButtonGroup
        size="small"
        exclusive
        aria-label="Group by"
        value={side}
        onChange={(_event, next: DiffSide | null) => {
          if (next) onSide(next)
        }}
      >
        <ToggleButton value="reviewer">By reviewer</ToggleButton>
        <ToggleButton value="author">By author</ToggleButton>
      </ToggleButtonGroup>
      {/* A bar on a phone has no room for them. */}
      <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
        <UndoButtons room={room} history={history} keys={keys} />
      </Box>
    </>
  )
}
