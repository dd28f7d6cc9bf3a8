import { describe, expect, test } from 'vitest'
import { readDocumentedKeys, writeKeys } from '#src/testing/documented-keys.ts'
import type { KeyPress } from './grid-commands.ts'
import { commandOfListKey, LIST_KEYS } from './list-keys.ts'

const rows = LIST_KEYS.flatMap(({ rows }) => rows)
// The list's buttons hear these themselves.
const OF_THE_BUTTON = ['Enter', ' ']

describe('each documented key is handled', () => {
  test.each(rows)('$keys', ({ presses }) => {
    expect(presses.length).toBeGreaterThan(0)
    for (const press of presses) {
      const isOfButton = OF_THE_BUTTON.includes(press.key)
      expect(commandOfListKey(press, false) !== null, press.key).toBe(!isOfButton)
    }
  })
})

test.each<[string, KeyPress]>([
  ['selecting', { key: 'ArrowDown', isShift: true }],
  ['everything', { key: 'a', isControl: true }],
  ['the next review', { key: 'ArrowDown', isControl: true }],
  ['ending a selection', { key: 'Escape' }],
  ['the page before', { key: 'ArrowLeft', isAlt: true }],
])('%s is no command of the list: the key stays the browser’s', (_what, press) => {
  expect(commandOfListKey(press, false)).toBeNull()
})

test('a space is a letter only in a name', () => {
  expect(commandOfListKey({ key: ' ' }, true)).toEqual({ kind: 'type', letter: ' ' })
})

test('docs/keys.md has the same keys in the same order, and no others', () => {
  expect(readDocumentedKeys('The list')).toEqual(writeKeys(LIST_KEYS))
})
