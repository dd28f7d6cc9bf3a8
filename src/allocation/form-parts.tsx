import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useId, type ReactNode } from 'react'

type FieldsProps = { title: string; children: ReactNode }

/** One step of the settings under its title. */
export function Fields({ title, children }: FieldsProps) {
  return (
    <Box component="fieldset" sx={FIELDS}>
      <legend>{title}</legend>
      <Box sx={{ display: 'grid', gap: 0.75 }}>{children}</Box>
    </Box>
  )
}

type TickProps = {
  label: string
  checked: boolean
  onChange: (isChecked: boolean) => void
  /** At the end of the line, and read with it: a number, "wish". */
  note?: string
}

export function Tick({ label, checked, onChange, note }: TickProps) {
  const noteId = useId()
  return (
    <Box component="label" sx={LINE}>
      <Checkbox
        size="small"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        sx={{ p: 0 }}
        slotProps={{ input: { 'aria-describedby': note === undefined ? undefined : noteId } }}
      />
      <span>{label}</span>
      {note !== undefined && (
        <Box component="span" id={noteId} aria-hidden="true" sx={{ color: 'text.secondary' }}>
          {note}
        </Box>
      )}
    </Box>
  )
}

type PickProps<Value extends string> = {
  label: string
  value: Value
  choices: readonly (readonly [value: Value, words: string])[]
  onChange: (value: Value) => void
  /** The label is only for who hears the page: the words beside it tell. */
  isLabelHidden?: boolean
}

/** One of a few, by the browser's own list: known to every keyboard and every phone. */
export function Pick<Value extends string>(props: PickProps<Value>) {
  const { label, value, choices, onChange, isLabelHidden = false } = props
  return (
    <Box component="label" sx={LINE}>
      {!isLabelHidden && (
        <Box component="span" sx={{ color: 'text.secondary', flex: 'none' }}>
          {label}
        </Box>
      )}
      <Select
        value={value}
        aria-label={isLabelHidden ? label : undefined}
        // What is chosen is one of what is offered.
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </Select>
    </Box>
  )
}

const FIELDS = {
  m: 0,
  p: 0,
  pt: 1.25,
  pb: 1.75,
  border: 0,
  minWidth: 0,
  '& + &': { borderTop: 1, borderColor: 'divider' },
  '& > legend': { typography: 'subtitle1', p: 0, float: 'inline-start', width: '100%', mb: 0.75 },
  '& > legend + *': { clear: 'both' },
} as const
const LINE = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: { xs: 44, sm: 24 },
  minWidth: 0,
} as const

/** A field of the browser in the looks of the others. */
const field = ({
  theme: { vars, breakpoints },
}: {
  theme: import('@mui/material/styles').Theme
}) => ({
  font: 'inherit',
  minHeight: 28,
  minWidth: 0,
  padding: '3px 6px',
  color: vars.prm.text,
  backgroundColor: vars.prm.surface,
  border: `1px solid ${vars.prm.controlBorder}`,
  borderRadius: vars.shape.borderRadius,
  '&:focus-visible': { outline: `2px solid ${vars.prm.focus}`, outlineOffset: -2 },
  [breakpoints.down('sm')]: { minHeight: 44 },
})
const Select = styled('select')(field)
export const NumberInput = styled('input')(field, { width: 64, textAlign: 'end' })
