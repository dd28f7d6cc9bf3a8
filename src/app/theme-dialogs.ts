import type { ThemeOptions } from '@mui/material/styles'

const PHONE = '@media (max-width: 599.95px)'

/** What floats over a page: dialogs and menus. */
export const dialogComponents: NonNullable<ThemeOptions['components']> = {
  MuiBackdrop: {
    styleOverrides: {
      root: ({ theme, ownerState }) =>
        ownerState.invisible ? {} : { backgroundColor: theme.vars.prm.scrim },
    },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme, ownerState }) =>
        ownerState.fullScreen
          ? {}
          : { borderRadius: 8, border: `1px solid ${theme.vars.prm.lineStrong}` },
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: ({ theme }) => theme.typography.h2 },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 6,
        border: `1px solid ${theme.vars.prm.lineStrong}`,
        minWidth: 180,
      }),
      list: { paddingBlock: 4 },
    },
  },
  MuiPopover: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 6,
        border: `1px solid ${theme.vars.prm.lineStrong}`,
      }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: 30,
        paddingBlock: 4,
        paddingInline: 12,
        whiteSpace: 'normal',
        '&.Mui-focusVisible': {
          backgroundColor: theme.vars.prm.surfaceHover,
          outlineOffset: -2,
        },
        '&.Mui-selected, &.Mui-selected.Mui-focusVisible': {
          backgroundColor: theme.vars.prm.accentTint,
        },
        '&.Mui-disabled': { opacity: 1, color: theme.vars.prm.textMuted },
        [PHONE]: { minHeight: 44 },
      }),
    },
  },
}
