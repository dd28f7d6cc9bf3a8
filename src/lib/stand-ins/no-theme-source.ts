/** Stands in a built app for a function of MUI that writes a theme as source code, for tools that build styles ahead. */
export function stringifyTheme(): string {
  return ''
}
