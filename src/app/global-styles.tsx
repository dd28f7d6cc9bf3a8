import GlobalStyles from '@mui/material/GlobalStyles'

// What holds for every element: numbers of one width, the focus ring, motion and forced colours.
export function AppGlobalStyles() {
  return (
    <GlobalStyles
      styles={(theme) => ({
        '@keyframes prm-turn': { to: { transform: 'rotate(360deg)' } },
        body: {
          fontVariantNumeric: 'tabular-nums',
          fontFeatureSettings: "'cv05' 1, 'ss03' 1",
          WebkitFontSmoothing: 'antialiased',
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
          '.MuiButton-contained': { border: '1px solid ButtonText' },
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
