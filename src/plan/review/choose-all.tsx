import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { count } from '#src/domain/sentences.ts'

type ChooseAllProps = { total: number; chosen: number; onChoose: (isChosen: boolean) => void }

export function ChooseAll({ total, chosen, onChoose }: ChooseAllProps) {
  if (total === 0) return null
  return (
    <Box component="label" sx={PLACE}>
      <Checkbox
        size="small"
        checked={chosen === total}
        indeterminate={chosen > 0 && chosen < total}
        onChange={() => onChoose(chosen < total)}
        sx={{ p: 0 }}
      />
      <span>{total === 1 ? 'The one change' : `All ${count(total, 'change')}`}</span>
    </Box>
  )
}

const PLACE = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: { xs: 44, sm: 36 },
  px: { xs: 2, sm: 2.5 },
  borderBottom: 1,
  borderColor: 'divider',
  color: 'text.secondary',
  cursor: 'pointer',
} as const
