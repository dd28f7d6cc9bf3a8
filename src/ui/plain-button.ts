import { styled } from '@mui/material/styles'

/** A button without a look. */
export const BARE = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  boxSizing: 'border-box',
  margin: 0,
  padding: 0,
  border: 0,
  color: 'inherit',
  backgroundColor: 'transparent',
  textDecoration: 'none',
  verticalAlign: 'middle',
  cursor: 'pointer',
  userSelect: 'none',
  WebkitTapHighlightColor: 'transparent',
} as const

// What the first picture of a page presses. Those of MUI bring ripples, spinners and focus of their own: ten thousand bytes
// that nothing here uses.
export const PlainButton = styled('button')(BARE)
