import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandOfKey } from './grid-commands.ts'
import { GRID_KEYS } from './grid-keys.ts'

const rows = GRID_KEYS.flatMap(({ rows }) => rows)
// The grid's buttons hear these themselves.
const OF_THE_BUTTON = ['Enter', ' ']

describe('each documented key is handled', () => {
  test.each(rows)('$keys', ({ keys, presses }) => {
    if (keys.includes('Shift+Click')) return
    expect(presses.length).toBeGreaterThan(0)
    for (const press of presses) {
      const isOfButton = OF_THE_BUTTON.includes(press.key)
      expect(commandOfKey(press, false) !== null, press.key).toBe(!isOfButton)
    }
  })
})

test('docs/keys.md has the same keys in the same order, and no others', () => {
  const lines = readFileSync('docs/keys.md', 'utf8').split('\n')
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const told = lines
    .filter((line) => /^\| /.test(line) && !/^\| (Keys|-+) /.test(line))
    .map(cellsOf)
  expect(told).toEqual(
    rows.map(({ keys, does }) => [keys.map((key) => `\`${key}\``).join(' '), does]),
  )
  const titles = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3))
  expect(titles).toEqual(GRID_KEYS.map(({ title }) => title))
})
