import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import { useId } from 'react'

type NotedItemProps = {
  label: string
  /** What choosing it does, or why it cannot be chosen. */
  note: string
  disabled?: boolean
  onClick?: () => void
}

// A menu item whose name is only its label; the sentence below is its description.
export function NotedItem({ label, note, ...item }: NotedItemProps) {
  const id = useId()
  return (
    <MenuItem {...item} aria-labelledby={`${id}-label`} aria-describedby={`${id}-note`}>
      <span>
        <span id={`${id}-label`}>{label}</span>
        <Box
          component="span"
          id={`${id}-note`}
          sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}
        >
          {note}
        </Box>
      </span>
    </MenuItem>
  )
}
