import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import type { ReactNode } from 'react'
import type { Choice } from './choice-menu.tsx'

type ChoiceListProps = {
  label: string
  value: string
  choices: readonly Choice<string>[]
  isOpen: boolean
  opener: () => HTMLElement | null
  onClose: () => void
  onChoose: (value: string) => void
  more: ReactNode
}

export function ChoiceList(props: ChoiceListProps) {
  const { label, value, choices, isOpen, opener, onClose, onChoose, more } = props
  return (
    <Menu
      open={isOpen}
      onClose={onClose}
      anchorEl={opener}
      slotProps={{ list: { 'aria-label': label } }}
    >
      {choices.map((choice) => (
        <MenuItem
          key={choice.value}
          role="menuitemradio"
          aria-checked={choice.value === value}
          selected={choice.value === value}
          onClick={() => {
            onClose()
            onChoose(choice.value)
          }}
        >
          {choice.label}
        </MenuItem>
      ))}
      {more}
    </Menu>
  )
}
