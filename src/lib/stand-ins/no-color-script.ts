/**
 * Stands in a built app for the script that MUI writes into pages of a server to know the colour scheme before they are
 * drawn: no page of ours is drawn by a server, and our policy would refuse it. The names of what is stored stay MUI's.
 */
export const DEFAULT_MODE_STORAGE_KEY = 'mode'
export const DEFAULT_COLOR_SCHEME_STORAGE_KEY = 'color-scheme'
export const DEFAULT_ATTRIBUTE = 'data-color-scheme'

export function buildInitColorSchemeScript(): null {
  return null
}
