/** The colours that count, by role: ink is what Canvas has, accent what you do, signal what needs somebody. */
export const lightColors = {
  bg: '#F3F5F5',
  surface: '#FFFFFF',
  surfaceSunken: '#F8FAFA',
  surfaceHover: '#EDF1F1',
  line: '#E3E8E8',
  lineStrong: '#C2CACC',
  lineSection: '#7C888C',
  controlBorder: '#7F8B8F',
  text: '#171D1F',
  textSecondary: '#4A5559',
  textMuted: '#5E6A6E',
  ink: '#232B2E',
  inkOpen: '#4D595D',
  inkQuiet: '#7B868A',
  onInk: '#FFFFFF',
  accent: '#00746F',
  accentHover: '#005B57',
  onAccent: '#FFFFFF',
  accentTint: '#DFF1EF',
  accentText: '#00655F',
  signal: '#C26400',
  signalText: '#8C4A00',
  signalTint: '#FCEFDF',
  danger: '#B3261E',
  dangerText: '#A21F18',
  dangerTint: '#FBE9E7',
  onDanger: '#FFFFFF',
  focus: '#00746F',
  scrim: 'rgba(23,29,31,0.32)',
}

export type Colors = typeof lightColors

export const darkColors: Colors = {
  bg: '#0C1112',
  surface: '#12181A',
  surfaceSunken: '#0F1516',
  surfaceHover: '#1C2427',
  line: '#222B2E',
  lineStrong: '#3A464A',
  lineSection: '#7A878B',
  controlBorder: '#758286',
  text: '#E6EBEC',
  textSecondary: '#AAB5B8',
  textMuted: '#8D999D',
  ink: '#D3DADC',
  inkOpen: '#98A4A8',
  inkQuiet: '#6C797F',
  onInk: '#12181A',
  accent: '#52C7BF',
  accentHover: '#7AD9D2',
  onAccent: '#04201E',
  accentTint: '#12302F',
  accentText: '#6BD3CB',
  signal: '#E39A35',
  signalText: '#F0B768',
  signalTint: '#2E2212',
  danger: '#F2786E',
  dangerText: '#FF958C',
  dangerTint: '#351917',
  onDanger: '#2A0805',
  focus: '#6BD3CB',
  scrim: 'rgba(0,0,0,0.55)',
}

export const FONT_FAMILY =
  "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

export const shadows = {
  menu: '0 4px 16px rgba(12,17,18,0.14)',
  dialog: '0 12px 40px rgba(12,17,18,0.22)',
}
