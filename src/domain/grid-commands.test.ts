import { expect, test } from 'vitest'
import { commandOfKey, type GridCommand } from './grid-commands.ts'

/** "Ctrl+Shift+ArrowUp" as a press. */
function commandOf(text: string, isTyping = false): GridCommand | null {
  const parts = text === ' ' ? [' '] : text.split('+')
  const key = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  return commandOfKey(
    {
      key,
      isControl: held.has('Ctrl'),
      isShift: held.has('Shift'),
      isMeta: held.has('Meta'),
      isAlt: held.has('Alt'),
    },
    isTyping,
  )
}

test.each<[string, GridCommand | null]>([
  ['ArrowUp', { kind: 'move', move: 'up', isExtending: false }],
  ['Shift+ArrowUp', { kind: 'move', move: 'up', isExtending: true }],
  ['Ctrl+ArrowUp', { kind: 'jump', direction: 'up', isExtending: false }],
  ['Ctrl+Shift+ArrowLeft', { kind: 'jump', direction: 'left', isExtending: true }],
  ['Ctrl+End', { kind: 'move', move: 'grid-end', isExtending: false }],
  ['Ctrl+Shift+Home', { kind: 'move', move: 'grid-start', isExtending: true }],
  ['Shift+PageDown', { kind: 'move', move: 'page-down', isExtending: true }],
  ['Ctrl+PageDown', null],
  ['Ctrl+a', { kind: 'select-all' }],
  ['Meta+a', { kind: 'select-all' }],
  ['Ctrl+c', { kind: 'copy' }],
  // Caps lock.
  ['Ctrl+C', { kind: 'copy' }],
  ['Ctrl+Shift+c', null],
  ['Ctrl+z', { kind: 'undo' }],
  ['Meta+z', { kind: 'undo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
  ['Ctrl+y', { kind: 'redo' }],
  ['Ctrl+Shift+y', null],
  ['Ctrl+v', null],
  ['Ctrl+f', null],
  ['Meta+ArrowUp', null],
  ['Alt+ArrowLeft', null],
  ['Alt+a', null],
  ['Escape', { kind: 'clear-selection' }],
  ['Delete', { kind: 'remove' }],
  ['Shift+Delete', null],
  ['Backspace', { kind: 'remove' }],
  ['Shift+?', { kind: 'show-keys' }],
  ['?', { kind: 'show-keys' }],
  ['a', { kind: 'type', letter: 'a' }],
  ['Shift+A', { kind: 'type', letter: 'A' }],
  ['ł', { kind: 'type', letter: 'ł' }],
  ['ד', { kind: 'type', letter: 'ד' }],
  ['𐐷', { kind: 'type', letter: '𐐷' }],
  [' ', null],
  ['-', null],
  ['Enter', null],
  ['Tab', null],
  ['F5', null],
  ['Dead', null],
])('%s means %o', (text, command) => {
  expect(commandOf(text)).toEqual(command)
})

test.each([' ', '-', "'", '.'])('"%s" belongs to a name that is being typed', (letter) => {
  expect(commandOf(letter, true)).toEqual({ kind: 'type', letter })
  expect(commandOf(letter, false)).toBeNull()
})

test('the question mark shows the keys, also while a name is being typed', () => {
  expect(commandOf('Shift+?', true)).toEqual({ kind: 'show-keys' })
})
