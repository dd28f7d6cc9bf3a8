import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'

// Flat, and told apart by place and outline, not by shade alone.
const SWITCH = {
  '& .MuiSwitch-thumb': { boxShadow: 'none', bgcolor: 'prm.surface', border: 1 },
  '& .MuiSwitch-thumb, & .Mui-checked .MuiSwitch-thumb': { borderColor: 'prm.controlBorder' },
  '& .MuiSwitch-track': { opacity: '1 !important', bgcolor: 'prm.controlBorder' },
  '& .Mui-checked + .MuiSwitch-track': { bgcolor: 'prm.accent' },
} as const

const WORDS = 'Show reviews that cross sections'

type CrossingSwitchProps = { isOn: boolean; onChange: (isOn: boolean) => void }

export function CrossingSwitch({ isOn, onChange }: CrossingSwitchProps) {
  return (
    <FormControlLabel
      label={WORDS}
      title={WORDS}
      className="mx-extra"
      slotProps={{ typography: { variant: 'body1' } }}
      control={
        <Switch
          size="small"
          checked={isOn}
          onChange={(_event, next) => onChange(next)}
          sx={SWITCH}
        />
      }
      sx={{ ml: 1, mr: 0 }}
    />
  )
}
