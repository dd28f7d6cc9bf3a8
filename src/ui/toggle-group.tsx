import { styled, type CSSObject, type Theme } from '@mui/material/styles'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { BARE } from './plain-button.ts'

const PHONE = '@media (max-width: 599.95px)'

export type ToggleChoice<Value extends string> = {
  value: Value
  /** Its words, and its whole content where there is no picture alone. */
  label: string
  icon: ReactNode
}

type ToggleGroupProps<Value extends string> = {
  label: string
  value: Value
  choices: readonly ToggleChoice<Value>[]
  /** Room for the pictures alone: the words are names and titles. */
  isPictured?: boolean
  onChange: (value: Value) => void
}

/** One of a few, all in sight: one stop of the Tab key, arrows go on inside it. */
export function ToggleGroup<Value extends string>(props: ToggleGroupProps<Value>) {
  const { label, value, choices, isPictured = false, onChange } = props
  const [stop, setStop] = useState(value)
  return (
    <Frame role="group" aria-label={label} onKeyDown={moveFocus}>
      {choices.map((choice) => (
        <Toggle
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          tabIndex={choice.value === stop ? 0 : -1}
          onFocus={() => setStop(choice.value)}
          onClick={() => choice.value !== value && onChange(choice.value)}
          {...(isPictured && {
            'aria-label': choice.label,
            title: choice.label,
            sx: { px: 0.75 },
          })}
        >
          {choice.icon}
          {!isPictured && choice.label}
        </Toggle>
      ))}
    </Frame>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button === document.activeElement)
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  const next = {
    ArrowLeft: here + (isRtl ? 1 : -1),
    ArrowRight: here + (isRtl ? -1 : 1),
    Home: 0,
    End: -1,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  buttons.at(next % buttons.length)?.focus()
}

// Letters apart from the rest: both have sizes of their own on a phone.
function letters({ theme }: { theme: Theme }): CSSObject {
  return theme.typography.button
}

/** A button that is on or off. */
export const Toggle = styled('button')(BARE, letters, ({ theme: { vars } }) => ({
  minHeight: 26,
  padding: '2px 10px',
  gap: 6,
  color: vars.prm.textSecondary,
  '&:hover': { backgroundColor: vars.prm.surfaceHover },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-pressed="true"]': { backgroundColor: vars.prm.text, color: vars.prm.surface },
  [PHONE]: { minHeight: 42 },
  '@media (forced-colors: active)': {
    '&[aria-pressed="true"]': {
      forcedColorAdjust: 'none',
      background: 'Highlight',
      color: 'HighlightText',
    },
  },
}))

const Frame = styled('div')(({ theme: { vars } }) => ({
  display: 'inline-flex',
  border: `1px solid ${vars.prm.controlBorder}`,
  borderRadius: vars.shape.borderRadius,
  overflow: 'clip',
}))
