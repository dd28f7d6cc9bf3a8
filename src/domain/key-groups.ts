import type { KeyPress } from './grid-commands.ts'

/** One line of the list of keys: what is printed, what it does, and the presses it stands for. */
export type DocumentedKey = {
  keys: readonly string[]
  does: string
  presses: readonly KeyPress[]
}

export type KeyGroup = { title: string; rows: readonly DocumentedKey[] }

/** The key by which the list of keys itself is opened, the last of each list. */
export const THIS_LIST: DocumentedKey = {
  keys: ['?'],
  does: 'This list',
  presses: presses(['?'], { isShift: true }),
}

/** The presses of several keys, each with the same keys held. */
export function presses(keys: readonly string[], held: Partial<KeyPress> = {}): KeyPress[] {
  return keys.map((key) => ({ key, ...held }))
}

/** Steps of the plan, wherever it is edited. */
export const UNDO_KEYS: readonly DocumentedKey[] = [
  {
    keys: ['Ctrl+Z'],
    does: 'Take the last step of the plan back',
    presses: presses(['z'], { isControl: true }),
  },
  {
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    does: 'Do it again',
    presses: [
      ...presses(['z'], { isControl: true, isShift: true }),
      ...presses(['y'], { isControl: true }),
    ],
  },
]
