import type { Colors } from './tokens.ts'

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true
  }
  interface ColorSystemOptions {
    prm?: Colors
  }
  interface ColorSystem {
    prm: Colors
  }
  interface ThemeVars {
    prm: Colors
  }
  interface Palette {
    prm: Colors
  }
  interface PaletteOptions {
    prm?: Colors
  }
}
