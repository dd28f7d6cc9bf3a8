import { presses, THIS_LIST, UNDO_KEYS, type KeyGroup } from './key-groups.ts'

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const PAGES = ['PageUp', 'PageDown']
const ENDS = ['Home', 'End']

/**
 * All keys of the matrix. The dialog of the page and docs/keys.md are made of it, and a test presses each of them.
 */
export const GRID_KEYS: readonly KeyGroup[] = [
  {
    title: 'Move',
    rows: [
      {
        keys: ['Arrow keys'],
        does: 'One cell on; up from the first row and left from the first column to the names',
        presses: presses(ARROWS),
      },
      {
        keys: ['Home', 'End'],
        does: 'First and last cell of the row',
        presses: presses(ENDS),
      },
      {
        keys: ['Ctrl+Home', 'Ctrl+End'],
        does: 'First and last cell of the matrix',
        presses: presses(ENDS, { isControl: true }),
      },
      {
        keys: ['Page Up', 'Page Down'],
        does: 'As many rows as are in view',
        presses: presses(PAGES),
      },
      {
        keys: ['Ctrl+Arrow keys'],
        does: 'To the next review in this direction, else to the edge',
        presses: presses(ARROWS, { isControl: true }),
      },
      {
        keys: ['A name'],
        does: 'Letters typed without a pause find a person: the row, or above the columns the column; the same letter again the next one',
        presses: presses(['a', 'É', '7']),
      },
    ],
  },
  {
    title: 'Select',
    rows: [
      {
        keys: ['Shift+Arrow keys'],
        does: 'One cell more or less; on a name one row or column',
        presses: presses(ARROWS, { isShift: true }),
      },
      {
        keys: ['Shift+Home', 'Shift+End', 'Shift+Page Up', 'Shift+Page Down'],
        does: 'As far as these keys move',
        presses: presses([...ENDS, ...PAGES], { isShift: true }),
      },
      {
        keys: ['Ctrl+Shift+Arrow keys', 'Ctrl+Shift+Home', 'Ctrl+Shift+End'],
        does: 'As far as the next review, the edge or the corner',
        presses: presses([...ARROWS, ...ENDS], { isControl: true, isShift: true }),
      },
      {
        keys: ['Shift+Click'],
        does: 'From the cell with the focus to the one that is pressed',
        presses: [],
      },
      {
        keys: ['Drag'],
        does: 'From the cell or name where the mouse goes down to where it is let go',
        presses: [],
      },
      {
        keys: ['Ctrl+A'],
        does: 'The row, or above the columns the column; again: everything',
        presses: presses(['a'], { isControl: true }),
      },
      {
        keys: ['Escape'],
        does: 'End the selection',
        presses: presses(['Escape']),
      },
    ],
  },
  {
    title: 'Act',
    rows: [
      {
        keys: ['Enter', 'Space'],
        does: 'Plan a review in an empty cell, plan the removal of what is there; again: take it out of the plan. On a selection: plan a review in each empty cell. On a name: the card of the person; on a heading: fold or unfold',
        presses: presses(['Enter', ' ']),
      },
      {
        keys: ['Menu', 'Shift+F10'],
        does: 'The menu of the cell: assign or remove at once, the dialogs, the submission',
        presses: [],
      },
      {
        keys: ['Delete', 'Backspace'],
        does: 'Plan the removal of the reviews of the cell or of what is selected',
        presses: presses(['Delete', 'Backspace']),
      },
      ...UNDO_KEYS,
      {
        keys: ['Ctrl+C'],
        does: 'Copy the cell or what is selected for a spreadsheet, with the names',
        presses: presses(['c'], { isControl: true }),
      },
      {
        keys: ['Ctrl+V'],
        does: 'Plan the reviews of two columns, reviewer and author, or of a block as it is copied here',
        presses: [],
      },
      THIS_LIST,
    ],
  },
]
