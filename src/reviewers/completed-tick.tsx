import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { useId, type RefObject } from 'react'

type CompletedTickProps = {
  isChecked: boolean
  warning: string
  tickRef: RefObject<HTMLInputElement | null>
  onChange: (isChecked: boolean) => void
}

// Completed reviews are asked for again: deleting one cannot be taken back.
export function CompletedTick({ isChecked, warning, tickRef, onChange }: CompletedTickProps) {
  const id = useId()
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        gap: 1.25,
        alignItems: 'flex-start',
        px: { xs: 2, sm: 2.5 },
        py: { xs: 1.5, sm: 1.25 },
        borderTop: 1,
        borderColor: 'divider',
        typography: 'caption',
        cursor: 'pointer',
      }}
    >
      <Checkbox
        size="small"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        sx={{ p: 0 }}
        slotProps={{
          input: {
            ref: tickRef,
            'aria-labelledby': `${id}-label`,
            'aria-describedby': `${id}-warning`,
          },
        }}
      />
      <span>
        <Box component="span" id={`${id}-label`} sx={{ fontWeight: 600 }}>
          Also remove completed reviews
        </Box>
        <Box component="span" id={`${id}-warning`} sx={{ display: 'block', color: 'warning.dark' }}>
          {warning}
        </Box>
      </span>
    </Box>
  )
}
