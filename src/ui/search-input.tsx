import './search-input.css'
import SearchIcon from '@mui/icons-material/Search'
import { styled, type SxProps, type Theme } from '@mui/material/styles'
import type { KeyboardEventHandler, Ref } from 'react'

type SearchInputProps = {
  /** What is searched: stands in the empty field, and is its name. */
  label: string
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  onKeyDown?: KeyboardEventHandler
  /** Its size where it stands. */
  sx: SxProps<Theme>
}

// A plain field: that of MUI brings more code than the rest of the toolbar, and this one needs none of what it can do.
export function SearchInput({ label, value, onChange, inputRef, sx, ...field }: SearchInputProps) {
  return (
    <Frame sx={sx}>
      <SearchIcon fontSize="small" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        ref={inputRef}
        onChange={(event) => onChange(event.target.value)}
        {...field}
      />
    </Frame>
  )
}

const Frame = styled('label')(({ theme: { vars, breakpoints } }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 28,
  paddingInline: 8,
  cursor: 'text',
  color: vars.prm.text,
  backgroundColor: vars.prm.surface,
  border: `1px solid ${vars.prm.controlBorder}`,
  borderRadius: vars.shape.borderRadius,
  '&:focus-within': { outline: `2px solid ${vars.prm.focus}`, outlineOffset: -2 },
  '& > svg': { color: vars.palette.action.active },
  '& > input': {
    flex: 1,
    minWidth: 0,
    padding: '3px 0',
    border: 0,
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    // The frame around it shows the focus.
    outline: 'none',
    '&::placeholder': { color: vars.prm.textMuted, opacity: 1 },
  },
  [breakpoints.down('sm')]: { minHeight: 44 },
}))
