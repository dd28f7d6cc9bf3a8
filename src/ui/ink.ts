/** Colour roles beyond MUI's palette, for markup that is drawn too often to go through MUI's styles. */
export type InkRole =
  | 'accent'
  | 'danger'
  | 'focus'
  | 'ink'
  | 'inkOpen'
  | 'inkQuiet'
  | 'line'
  | 'lineSection'
  | 'lineStrong'
  | 'signal'
  | 'surface'
  | 'textMuted'

/** The CSS variable of a role, as the theme writes it; it changes with the colour scheme. */
export function ink(role: InkRole): string {
  return `var(--mui-prm-${role})`
}
