import type { ThemeOptions } from '@mui/material/styles'
import {
  buttonSize,
  containedEdge,
  iconButtonLook,
  outlinedLook,
  textLook,
} from '#src/ui/button-looks.ts'
import { dialogComponents } from './theme-dialogs.ts'

const PHONE = '@media (max-width: 599.95px)'

export const themeComponents: NonNullable<ThemeOptions['components']> = {
  ...dialogComponents,
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: buttonSize,
      sizeSmall: ({ theme }) => ({
        ...theme.typography.caption,
        minHeight: 24,
        padding: '1px 8px',
        fontWeight: 500,
        [PHONE]: { minHeight: 44, padding: '6px 12px', fontSize: '0.875rem' },
      }),
      outlined: ({ theme }) => outlinedLook(theme),
      contained: containedEdge,
      text: ({ theme }) => textLook(theme),
      startIcon: { marginInline: 0 },
      endIcon: { marginInline: 0 },
    },
  },
  MuiIconButton: { styleOverrides: { root: ({ theme }) => iconButtonLook(theme) } },
  MuiSvgIcon: {
    styleOverrides: {
      root: { fontSize: '1.125rem' },
      fontSizeSmall: { fontSize: '1rem' },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 28,
        paddingInline: 8,
        backgroundColor: theme.vars.prm.surface,
        color: theme.vars.prm.text,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.prm.controlBorder },
        '&:hover .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.prm.controlBorder,
        },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderWidth: 2,
          borderColor: theme.vars.prm.focus,
        },
        [PHONE]: { minHeight: 44 },
      }),
      input: ({ theme }) => ({
        height: 'auto',
        padding: '3px 0',
        '&::placeholder': { color: theme.vars.prm.textMuted, opacity: 1 },
        // The frame around it shows the focus.
        '&:focus-visible': { outline: 'none' },
      }),
    },
  },
  MuiLink: {
    styleOverrides: {
      root: ({ theme }) => ({
        color: theme.vars.prm.accentText,
        textUnderlineOffset: 2,
        textDecorationThickness: 1,
      }),
    },
  },
  MuiCheckbox: {
    styleOverrides: {
      root: ({ theme }) => ({ padding: 6, color: theme.vars.prm.controlBorder }),
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: false },
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars.prm.surfaceHover, borderRadius: 2 }),
    },
  },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme, ownerState }) => {
        const { prm } = theme.vars
        const tint = {
          error: { backgroundColor: prm.dangerTint, borderColor: prm.danger },
          warning: { backgroundColor: prm.signalTint, borderColor: prm.signal },
          info: { backgroundColor: prm.surfaceSunken, borderColor: prm.lineStrong },
          success: { backgroundColor: prm.surface, borderColor: prm.controlBorder },
        }[ownerState.severity ?? 'success']
        const icon = { error: prm.dangerText, warning: prm.signalText }[
          ownerState.severity as string
        ]
        return {
          ...tint,
          padding: '6px 12px',
          borderWidth: 1,
          borderStyle: 'solid',
          color: prm.text,
          '& .MuiAlert-icon': { color: icon ?? prm.textSecondary, fontSize: '1.25rem' },
        }
      },
      icon: { paddingBlock: 4, marginInlineEnd: 10 },
      message: { paddingBlock: 4 },
      action: { paddingTop: 0 },
    },
  },
  MuiAlertTitle: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.subtitle2, marginBlock: 0 }),
    },
  },
}
