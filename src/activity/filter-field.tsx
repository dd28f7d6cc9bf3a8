import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

type FilterFieldProps = { label: string; children: ReactNode }

// Fields of the browser: a list of a thousand names opens at once, and is searched by typing.
export function FilterField({ label, children }: FilterFieldProps) {
  return (
    <Field>
      <span>{label}</span>
      {children}
    </Field>
  )
}

type FilterSelectProps = {
  label: string
  /** What is chosen while nothing narrows. */
  all: string
  options: readonly { value: string; text: string }[]
  value: string | null
  onChange: (value: string | null) => void
}

export function FilterSelect({ label, all, options, value, onChange }: FilterSelectProps) {
  return (
    <FilterField label={label}>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FilterField>
  )
}

const Field = styled('label')(({ theme: { vars, breakpoints, typography } }) => ({
  display: 'grid',
  gap: 4,
  minWidth: 0,
  ...typography.caption,
  color: vars.prm.textSecondary,
  '& > select, & > input': {
    ...typography.body1,
    minHeight: 28,
    minWidth: 0,
    width: '100%',
    paddingInline: 6,
    color: vars.prm.text,
    backgroundColor: vars.prm.surface,
    border: `1px solid ${vars.prm.controlBorder}`,
    borderRadius: vars.shape.borderRadius,
    '&:focus-visible': { outline: `2px solid ${vars.prm.focus}`, outlineOffset: -2 },
  },
  [breakpoints.down('sm')]: { '& > select, & > input': { minHeight: 44 } },
}))
