import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'

export type Choice<Value extends string> = { value: Value; label: string }

type ChoiceMenuProps<Value extends string> = {
  /** What is chosen here, before the value on the button. */
  label: string
  value: Value
  /** What the button says of the value; left out: its label in the list. */
  valueText?: string | undefined
  choices: readonly Choice<Value>[]
  /** What it says of a value that is not in the list; left out: that it is unknown. */
  missingText?: string
  onChange: (value: Value) => void
  /** More items below the choices, which are given how to close the menu. */
  more?: (close: () => void) => ReactNode
}

const loadList = () => loadFile(() => import('./choice-list.tsx'))
const ChoiceList = lazyPart(async () => (await loadList()).ChoiceList)

// One of a few, told on the button itself: "Section all".
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, value, valueText, choices, missingText = 'unknown', onChange, more } = props
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  // The page does not wait for its menus; the first press finds them there.
  useEffect(() => loadSoon(loadList), [])
  const buttonRef = useRef<HTMLButtonElement>(null)
  const shown = valueText ?? choices.find((choice) => choice.value === value)?.label ?? missingText
  return (
    <>
      <Button
        ref={buttonRef}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(true)
          setWasOpen(true)
        }}
        sx={{ px: 1, gap: 0.5 }}
      >
        {label} {/* Cut where there is no room for it. */}
        <Box component="b" title={shown} sx={{ fontWeight: 600, color: 'text.primary' }}>
          {shown}
        </Box>
        <ExpandMoreIcon />
      </Button>
      {wasOpen && (
        <ChoiceList
          label={label}
          value={value}
          choices={choices}
          isOpen={isOpen}
          opener={() => buttonRef.current}
          onClose={() => setOpen(false)}
          // The list has what it was given here.
          onChoose={(next) => onChange(next as Value)}
          more={more?.(() => setOpen(false))}
        />
      )}
    </>
  )
}
