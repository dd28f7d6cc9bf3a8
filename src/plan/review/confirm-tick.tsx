import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import type { RefObject } from 'react'
import { count } from '#src/domain/sentences.ts'

type ConfirmTickProps = {
  isChecked: boolean
  completed: number
  tickRef: RefObject<HTMLInputElement | null>
  onChange: (isChecked: boolean) => void
}

// Completed reviews are asked for again: deleting one cannot be taken back.
export function ConfirmTick({ isChecked, completed, tickRef, onChange }: ConfirmTickProps) {
  const it = completed === 1 ? 'It' : 'They'
  return (
    <Box component="label" sx={TICK}>
      <Checkbox
        size="small"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        sx={{ p: 0 }}
        slotProps={{ input: { ref: tickRef } }}
      />
      <span>
        <b>Also delete {count(completed, 'completed review')}.</b> {it} cannot be brought back as
        completed.
      </span>
    </Box>
  )
}

const TICK = {
  flex: 'none',
  display: 'flex',
  gap: 1.25,
  alignItems: 'flex-start',
  px: { xs: 2, sm: 2.5 },
  py: 1.25,
  minHeight: { xs: 44, sm: 0 },
  borderTop: 1,
  borderColor: 'divider',
  typography: 'caption',
  cursor: 'pointer',
} as const
