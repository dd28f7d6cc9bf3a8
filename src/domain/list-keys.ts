import { commandOfKey, type GridCommand, type KeyPress } from './grid-commands.ts'
import type { GridMove } from './grid-moves.ts'
import { presses, THIS_LIST, UNDO_KEYS, type KeyGroup } from './key-groups.ts'

/** What a key asks of the list. It has the keys of the matrix, but for those that select. */
export type ListCommand =
  | { kind: 'move'; move: GridMove }
  | Extract<GridCommand, { kind: 'type' }>
  | { kind: 'remove' | 'copy' | 'show-keys' | 'undo' | 'redo' }

/** The command of a key press, or null where the key is the browser's. `isTyping`: a name is being typed. */
export function commandOfListKey(press: KeyPress, isTyping: boolean): ListCommand | null {
  const command = commandOfKey(press, isTyping)
  switch (command?.kind) {
    case 'move':
      return command.isExtending ? null : { kind: 'move', move: command.move }
    case 'type':
      return command
    case 'remove':
    case 'copy':
    case 'show-keys':
    case 'undo':
    case 'redo':
      return { kind: command.kind }
    default:
      return null
  }
}

/** All keys of the list. The dialog of the page and docs/keys.md are made of it, and a test presses each of them. */
export const LIST_KEYS: readonly KeyGroup[] = [
  {
    title: 'Move',
    rows: [
      {
        keys: ['Arrow up', 'Arrow down'],
        does: 'To the person above and below, on the same side',
        presses: presses(['ArrowUp', 'ArrowDown']),
      },
      {
        keys: ['Arrow left', 'Arrow right'],
        does: 'To the next review or button of the person',
        presses: presses(['ArrowLeft', 'ArrowRight']),
      },
      {
        keys: ['Home', 'End'],
        does: 'First and last review or button of the person',
        presses: presses(['Home', 'End']),
      },
      {
        keys: ['Ctrl+Home', 'Ctrl+End'],
        does: 'First and last person',
        presses: presses(['Home', 'End'], { isControl: true }),
      },
      {
        keys: ['Page Up', 'Page Down'],
        does: 'As many people as are in view',
        presses: presses(['PageUp', 'PageDown']),
      },
      {
        keys: ['A name'],
        does: 'Letters typed without a pause find a person; the same letter again the next one',
        presses: presses(['a', 'É', '7']),
      },
    ],
  },
  {
    title: 'Act',
    rows: [
      {
        keys: ['Enter', 'Space'],
        does: 'The menu of the review, the card of the person; on a heading: fold or unfold',
        presses: presses(['Enter', ' ']),
      },
      {
        keys: ['Delete', 'Backspace'],
        does: 'Plan the removal of the review',
        presses: presses(['Delete', 'Backspace']),
      },
      ...UNDO_KEYS,
      {
        keys: ['Ctrl+C'],
        does: 'Copy all reviews of the person for a spreadsheet, with the names',
        presses: presses(['c'], { isControl: true }),
      },
      THIS_LIST,
    ],
  },
]
