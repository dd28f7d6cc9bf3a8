import type {} from './theme-types.ts'
import { createTheme } from '@mui/material/styles'
import { themeComponents } from './theme-components.ts'
import { darkColors, FONT_FAMILY, lightColors, shadows, type Colors } from './tokens.ts'

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-theme' },
  colorSchemes: { light: colorScheme(lightColors), dark: colorScheme(darkColors) },
  defaultColorScheme: 'light',
  breakpoints: { values: { xs: 0, sm: 600, md: 1000, lg: 1280, xl: 1600 } },
  shape: { borderRadius: 4 },
  motion: { reducedMotion: 'system' },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 80,
      short: 140,
      standard: 140,
      complex: 220,
      enteringScreen: 140,
      leavingScreen: 80,
    },
    easing: { easeOut: 'cubic-bezier(0.2, 0, 0, 1)', easeInOut: 'cubic-bezier(0.2, 0, 0, 1)' },
  },
  focusVisible: { outlineColor: 'var(--mui-prm-focus)' },
  // Only what floats over other content has a shadow: menus (8) and toasts (6), dialogs (16, 24).
  shadows: [...Array(25).keys()].map((level) =>
    level === 0 ? 'none' : level <= 12 ? shadows.menu : shadows.dialog,
  ) as unknown as ThemeShadows,
  typography: {
    fontFamily: FONT_FAMILY,
    fontWeightMedium: 500,
    h1: { ...text(18, 24), fontWeight: 600, letterSpacing: '-0.01em' },
    h2: { ...text(15, 20), fontWeight: 600, letterSpacing: 0 },
    h3: { ...text(13, 20, { size: 15, line: 22 }), fontWeight: 600, letterSpacing: 0 },
    body1: { ...text(13, 20, { size: 15, line: 22 }), letterSpacing: 0 },
    body2: { ...text(13, 20, { size: 15, line: 22 }), letterSpacing: 0 },
    subtitle1: { ...text(13, 20, { size: 15, line: 22 }), fontWeight: 600, letterSpacing: 0 },
    subtitle2: { ...text(13, 20, { size: 15, line: 22 }), fontWeight: 600, letterSpacing: 0 },
    button: {
      ...text(13, 20, { size: 15, line: 22 }),
      fontWeight: 500,
      letterSpacing: 0,
      textTransform: 'none',
    },
    caption: { ...text(12, 16, { size: 13, line: 18 }), fontWeight: 450, letterSpacing: 0 },
    overline: {
      ...text(11, 16, { size: 12, line: 16 }),
      fontWeight: 450,
      letterSpacing: 0,
      textTransform: 'none',
    },
  },
  components: themeComponents,
})

type ThemeShadows = NonNullable<Parameters<typeof createTheme>[0]>['shadows'] & object

function colorScheme(colors: Colors) {
  return {
    // Twice: as `theme.vars.prm.*`, and in the palette so that `sx` knows `prm.*` where it takes a colour.
    prm: colors,
    palette: {
      prm: colors,
      primary: {
        main: colors.accent,
        dark: colors.accentHover,
        light: colors.accentText,
        contrastText: colors.onAccent,
      },
      warning: { main: colors.signal, dark: colors.signalText, contrastText: colors.surface },
      error: { main: colors.danger, dark: colors.dangerText, contrastText: colors.onDanger },
      success: { main: colors.ink, contrastText: colors.onInk },
      info: { main: colors.inkOpen, contrastText: colors.onInk },
      text: {
        primary: colors.text,
        secondary: colors.textSecondary,
        disabled: colors.textMuted,
      },
      divider: colors.line,
      background: { default: colors.surface, paper: colors.surface },
      action: { hover: colors.surfaceHover, selected: colors.accentTint },
    },
  }
}

/** Sizes in px at a root of 16: they grow with the letters that a person has chosen. */
function text(size: number, line: number, phone?: { size: number; line: number }) {
  return {
    ...toRem(size, line),
    ...(phone && { '@media (max-width: 599.95px)': toRem(phone.size, phone.line) }),
  }
}

function toRem(size: number, line: number) {
  return { fontSize: `${size / 16}rem`, lineHeight: line / size }
}
