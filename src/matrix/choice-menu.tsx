import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRef, useState } from 'react'

export type Choice<Value extends string> = { value: Value; label: string }

type ChoiceMenuProps<Value extends string> = {
  /** What is chosen here, before the value on the button. */
  label: string
  value: Value
  /** What the button says of the value; left out: its label in the list. */
  valueText?: string | undefined
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

// One of a few, told on the button itself: "Section all".
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, value, valueText, choices, onChange } = props
  const [isOpen, setOpen] = useState(false)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const shown = valueText ?? choices.find((choice) => choice.value === value)?.label ?? ''
  return (
    <>
      <Button
        ref={buttonRef}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        endIcon={<ExpandMoreIcon fontSize="small" />}
        sx={{ px: 1, gap: 0.5 }}
      >
        {label}{' '}
        <Box component="b" sx={{ fontWeight: 600, color: 'text.primary' }}>
          {shown}
        </Box>
      </Button>
      <Menu
        open={isOpen}
        onClose={() => setOpen(false)}
        anchorEl={() => buttonRef.current}
        slotProps={{ list: { 'aria-label': label } }}
      >
        {choices.map((choice) => (
          <MenuItem
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === value}
            selected={choice.value === value}
            onClick={() => {
              setOpen(false)
              onChange(choice.value)
            }}
          >
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
