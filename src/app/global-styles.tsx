import GlobalStyles from '@mui/material/GlobalStyles'

// What holds for every element: numbers of one width, the focus ring, motion and forced colours. Not MUI's CssBaseline: it has
// every element inherit its box sizing, and a rule for the ::before and ::after of each, so that the browser finds three
// styles for one element, none of which it may take from another that is alike.
export function AppGlobalStyles() {
  return (
    <GlobalStyles
      styles={(theme) => ({
        '@keyframes prm-turn': { to: { transform: 'rotate(360deg)' } },
        html: {
          WebkitFontSmoothing: 'antialiased',
          MozOsxFontSmoothing: 'grayscale',
          WebkitTextSizeAdjust: '100%',
        },
        '*': { boxSizing: 'border-box' },
        'strong, b': { fontWeight: theme.typography.fontWeightBold },
        body: {
          margin: 0,
          color: theme.vars.palette.text.primary,
          backgroundColor: theme.vars.palette.background.default,
          ...theme.typography.body1,
          '@media print': { backgroundColor: theme.vars.palette.common.white },
          fontVariantNumeric: 'tabular-nums',
          fontFeatureSettings: "'cv05' 1, 'ss03' 1",
        },
        'button, input, select, textarea': { font: 'inherit', fontVariantNumeric: 'inherit' },
        ':focus-visible': {
          outline: `2px solid ${theme.vars.prm.focus}`,
          outlineOffset: 2,
        },
        // Focus is put there for who reads on after a change of page; it is no control.
        'main:focus, h1:focus': { outline: 'none' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animation: 'none !important',
            transition: 'none !important',
          },
        },
        '@media (forced-colors: active)': {
          // Thrice the root, to win over the colour scheme's own rule.
          ':root:root:root': Object.fromEntries(
            Object.entries(FORCED).flatMap(([role, color]) => [
              [`--mui-prm-${role}`, color],
              [`--mui-palette-prm-${role}`, color],
            ]),
          ),
        },
      })}
    />
  )
}

const FORCED = {
  ink: 'CanvasText',
  inkOpen: 'CanvasText',
  inkQuiet: 'GrayText',
  surface: 'Canvas',
  accent: 'Highlight',
  signal: 'CanvasText',
  danger: 'CanvasText',
  line: 'GrayText',
  lineStrong: 'GrayText',
  lineSection: 'CanvasText',
  focus: 'Highlight',
  textMuted: 'CanvasText',
}
