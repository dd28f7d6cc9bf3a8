import CasinoIcon from '@mui/icons-material/CasinoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { newSeed } from './allocation-settings.ts'
import { NumberField } from './number-field.tsx'

type SeedLineProps = { seed: number; onChange: (seed: number) => void }

const LARGEST = 999_999

export function SeedLine({ seed, onChange }: SeedLineProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        Seed
      </Box>
      <NumberField label="Seed" value={seed} min={0} max={LARGEST} onChange={onChange} />
      <Button startIcon={<CasinoIcon fontSize="small" />} onClick={() => onChange(newSeed())}>
        Deal again
      </Button>
      <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
        The same seed gives the same result.
      </Box>
    </Box>
  )
}
