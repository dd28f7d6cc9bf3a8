import type { CSSObject, Theme } from '@mui/material/styles'

const PHONE = '@media (max-width: 599.95px)'
const TRANSITION = 'background-color 80ms, border-color 80ms'

/** How buttons look, those of MUI in dialogs and menus and our own: sizes, and what the kinds add. */
export const buttonSize: CSSObject = {
  minWidth: 0,
  minHeight: 28,
  padding: '3px 10px',
  gap: 6,
  whiteSpace: 'nowrap',
  transition: TRANSITION,
  [PHONE]: { minHeight: 44, padding: '6px 14px' },
}

export function outlinedLook({ vars }: Theme): CSSObject {
  return {
    borderColor: vars.prm.controlBorder,
    backgroundColor: vars.prm.surface,
    '&:hover': { backgroundColor: vars.prm.surfaceHover },
  }
}

/** Where colours are forced, the ground of a button is gone: its edge stays. */
export const containedEdge: CSSObject = {
  '@media (forced-colors: active)': { border: '1px solid ButtonText' },
}

export function textLook({ vars }: Theme): CSSObject {
  return {
    color: vars.prm.textSecondary,
    '&:hover': { backgroundColor: vars.prm.surfaceHover, color: vars.prm.text },
  }
}

export function iconButtonLook({ vars }: Theme): CSSObject {
  return {
    width: 28,
    height: 28,
    padding: 0,
    borderRadius: 4,
    color: vars.prm.textSecondary,
    transition: TRANSITION,
    '&:hover': { backgroundColor: vars.prm.surfaceHover, color: vars.prm.text },
    [PHONE]: { width: 44, height: 44 },
  }
}
