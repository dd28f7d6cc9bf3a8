import Box from '@mui/material/Box'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanHistory } from '#src/domain/plan/plan-history.ts'
import { ToggleGroup, type ToggleChoice } from '#src/ui/toggle-group.tsx'
import type { DiffSide } from './diff-rows.ts'
import { UndoButtons } from '#src/plan/undo-buttons.tsx'
import type { UndoKeys } from '#src/plan/use-undo-keys.ts'

type ReviewSwitchesProps = {
  room: ClassRoom
  history: PlanHistory
  keys: UndoKeys
  side: DiffSide
  onSide: (side: DiffSide) => void
}

const SIDES: readonly ToggleChoice<DiffSide>[] = [
  { value: 'reviewer', label: 'By reviewer', icon: null },
  { value: 'author', label: 'By author', icon: null },
]

export function ReviewSwitches({ room, history, keys, side, onSide }: ReviewSwitchesProps) {
  return (
    <>
      <ToggleGroup label="Group by" value={side} choices={SIDES} onChange={onSide} />
      {/* A bar on a phone has no room for them. */}
      <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
        <UndoButtons room={room} history={history} keys={keys} />
      </Box>
    </>
  )
}
