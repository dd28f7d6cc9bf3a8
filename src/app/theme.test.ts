import { expect, test } from 'vitest'
import { ink, type InkRole } from '#src/ui/ink.ts'
import { theme } from './theme.ts'
import { darkColors, lightColors, type Colors } from './tokens.ts'

type Role = keyof Colors
const schemes = [
  ['light', lightColors],
  ['dark', darkColors],
] as const

const TEXT: [Role, Role[]][] = [
  [
    'text',
    ['bg', 'surface', 'surfaceHover', 'surfaceSunken', 'accentTint', 'signalTint', 'dangerTint'],
  ],
  ['textSecondary', ['bg', 'surface', 'surfaceHover', 'surfaceSunken']],
  ['textMuted', ['bg', 'surface', 'surfaceHover', 'surfaceSunken', 'accentTint', 'signalTint']],
  ['accentText', ['bg', 'surface', 'accentTint']],
  ['signalText', ['bg', 'surface', 'signalTint']],
  ['dangerText', ['bg', 'surface', 'dangerTint']],
  ['onAccent', ['accent', 'accentHover']],
  ['onDanger', ['danger']],
  ['onInk', ['ink']],
]
const SHAPES: [Role, Role[]][] = [
  ['ink', ['surface']],
  ['inkOpen', ['surface', 'accentTint', 'signalTint']],
  ['inkQuiet', ['surface']],
  ['accent', ['surface', 'bg', 'accentTint']],
  ['signal', ['surface', 'signalTint', 'accentTint']],
  ['danger', ['surface', 'dangerTint']],
  ['focus', ['surface', 'bg', 'accentTint', 'signalTint']],
  ['controlBorder', ['surface', 'bg']],
  ['lineSection', ['surface']],
]
const pairs = (table: [Role, Role[]][]) =>
  table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const))

for (const [name, colors] of schemes) {
  test.each(pairs(TEXT))(`${name}: %s can be read on %s`, (front, back) => {
    expect(contrast(colors[front], colors[back])).toBeGreaterThanOrEqual(4.5)
  })
  test.each(pairs(SHAPES))(`${name}: %s can be made out on %s`, (front, back) => {
    expect(contrast(colors[front], colors[back])).toBeGreaterThanOrEqual(3)
  })
}

test('the roles that plain markup names are variables of the theme, of both schemes', () => {
  const sheets = theme.generateStyleSheets()
  const roles: InkRole[] = ['ink', 'inkOpen', 'inkQuiet', 'signal', 'accent', 'danger', 'surface']
  for (const role of roles) {
    const variable = /^var\((--[\w-]+)\)$/.exec(ink(role))?.[1] ?? ''
    expect(variableIn(sheets, '[data-theme="light"]', variable)).toBe(lightColors[role])
    expect(variableIn(sheets, '[data-theme="dark"]', variable)).toBe(darkColors[role])
  }
})

test('a colour that styles name by prm is the same as that of theme.vars.prm', () => {
  expect(theme.palette.prm).toEqual(lightColors)
  expect(Object.keys(theme.vars.prm)).toEqual(Object.keys(lightColors))
})

function variableIn(sheets: object[], selector: string, variable: string): unknown {
  const rules = sheets.flatMap((sheet) => Object.entries(sheet))
  const found = rules.find(([key]) => key.includes(selector))?.[1] as Record<string, unknown>
  return found[variable]
}

/** WCAG 2.2: the ratio of the relative luminances. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
