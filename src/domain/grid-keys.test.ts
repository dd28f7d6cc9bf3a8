import { describe, expect, test } from 'vitest'
import { readDocumentedKeys, writeKeys } from '#src/testing/documented-keys.ts'
import { commandOfKey } from './grid-commands.ts'
import { GRID_KEYS } from './grid-keys.ts'

const rows = GRID_KEYS.flatMap(({ rows }) => rows)
// The grid's buttons hear these themselves.
const OF_THE_BUTTON = ['Enter', ' ']
// The browser makes events of these, and the grid hears them: use-grid-pointer.ts.
const OF_EVENTS = ['Shift+Click', 'Drag', 'Menu', 'Ctrl+V']

describe('each documented key is handled', () => {
  test.each(rows)('$keys', ({ keys, presses }) => {
    if (OF_EVENTS.includes(keys[0] ?? '')) return
    expect(presses.length).toBeGreaterThan(0)
    for (const press of presses) {
      const isOfButton = OF_THE_BUTTON.includes(press.key)
      expect(commandOfKey(press, false) !== null, press.key).toBe(!isOfButton)
    }
  })
})

test('docs/keys.md has the same keys in the same order, and no others', () => {
  expect(readDocumentedKeys('The matrix')).toEqual(writeKeys(GRID_KEYS))
})
