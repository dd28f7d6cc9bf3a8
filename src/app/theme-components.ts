import type { ThemeOptions } from '@mui/material/styles'
import { dialogComponents } from './theme-dialogs.ts'

const PHONE = '@media (max-width: 599.95px)'
const TRANSITION = 'background-color 80ms, border-color 80ms'

export const themeComponents: NonNullable<ThemeOptions['components']> = {
  ...dialogComponents,
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minWidth: 0,
        minHeight: 28,
        padding: '3px 10px',
        gap: 6,
        whiteSpace: 'nowrap',
        transition: TRANSITION,
        [PHONE]: { minHeight: 44, padding: '6px 14px' },
      },
      sizeSmall: ({ theme }) => ({
        ...theme.typography.caption,
        minHeight: 24,
        padding: '1px 8px',
        fontWeight: 500,
        [PHONE]: { minHeight: 44, padding: '6px 12px', fontSize: '0.875rem' },
      }),
      outlined: ({ theme }) => ({
        borderColor: theme.vars.prm.controlBorder,
        backgroundColor: theme.vars.prm.surface,
        '&:hover': { backgroundColor: theme.vars.prm.surfaceHover },
        '&.Mui-disabled': {
          borderColor: theme.vars.prm.lineStrong,
          color: theme.vars.prm.textMuted,
        },
      }),
      contained: ({ theme }) => ({
        '&.Mui-disabled': {
          backgroundColor: 'transparent',
          boxShadow: `inset 0 0 0 1px ${theme.vars.prm.lineStrong}`,
          color: theme.vars.prm.textMuted,
        },
      }),
      text: ({ theme }) => ({
        color: theme.vars.prm.textSecondary,
        '&:hover': {
          backgroundColor: theme.vars.prm.surfaceHover,
          color: theme.vars.prm.text,
        },
      }),
      startIcon: { marginInline: 0 },
      endIcon: { marginInline: 0 },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        width: 28,
        height: 28,
        padding: 0,
        borderRadius: 4,
        color: theme.vars.prm.textSecondary,
        transition: TRANSITION,
        '&:hover': {
          backgroundColor: theme.vars.prm.surfaceHover,
          color: theme.vars.prm.text,
        },
        [PHONE]: { width: 44, height: 44 },
      }),
      colorPrimary: ({ theme }) => ({ color: theme.vars.prm.accent }),
    },
  },
  MuiSvgIcon: {
    styleOverrides: {
      root: { fontSize: '1.125rem' },
      fontSizeSmall: { fontSize: '1rem' },
    },
  },
  MuiToggleButtonGroup: {
    styleOverrides: {
      root: ({ theme }) => ({
        border: `1px solid ${theme.vars.prm.controlBorder}`,
        overflow: 'clip',
      }),
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.button,
        minHeight: 26,
        padding: '2px 10px',
        gap: 6,
        border: 0,
        borderRadius: 0,
        color: theme.vars.prm.textSecondary,
        '&:hover': { backgroundColor: theme.vars.prm.surfaceHover },
        '&.Mui-focusVisible': { outlineOffset: -2 },
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.prm.text,
          color: theme.vars.prm.surface,
        },
        [PHONE]: { minHeight: 42 },
      }),
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
    defaultProps: { variant: 'standard' },
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
