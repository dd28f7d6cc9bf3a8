import { moveOfKey, type Direction, type GridMove } from './grid-moves.ts'

/** One press of a key, as far as its meaning in the grid depends on it. */
export type KeyPress = {
  key: string
  isControl?: boolean
  isShift?: boolean
  /** The Command key of a Mac: it copies and selects all, as Ctrl does elsewhere. */
  isMeta?: boolean
  isAlt?: boolean
}

/** What a key asks of the grid. `isExtending`: the cells passed over are selected. */
export type GridCommand =
  | { kind: 'move'; move: GridMove; isExtending: boolean }
  | { kind: 'jump'; direction: Direction; isExtending: boolean }
  | { kind: 'type'; letter: string }
  | { kind: PlainKind }

type PlainKind =
  'select-all' | 'clear-selection' | 'remove' | 'copy' | 'show-keys' | 'undo' | 'redo'

/**
 * The command of a key press, or null where the key is the browser's. A space is a letter only while a name is
 * being typed (`isTyping`), otherwise it presses the button that has focus.
 */
export function commandOfKey(press: KeyPress, isTyping: boolean): GridCommand | null {
  const { key, isControl = false, isShift = false, isMeta = false, isAlt = false } = press
  if (isAlt) return null
  if (isControl || isMeta) {
    const kind = (isShift ? WITH_CONTROL_AND_SHIFT : WITH_CONTROL)[key.toLowerCase()]
    if (kind) return { kind }
  }
  if (isMeta) return null
  const move = moveOfKey(key, isControl)
  if (move) return { kind: 'move', move, isExtending: isShift }
  const direction = DIRECTION_OF_KEY[key]
  if (direction && isControl) return { kind: 'jump', direction, isExtending: isShift }
  if (isControl) return null
  const kind = ALONE[key]
  if (kind && (!isShift || key === '?')) return { kind }
  const isLetter = /^[\p{L}\p{N}]$/u.test(key) || (isTyping && /^[ '’.-]$/.test(key))
  return isLetter ? { kind: 'type', letter: key } : null
}

const WITH_CONTROL: Record<string, PlainKind> = {
  a: 'select-all',
  c: 'copy',
  z: 'undo',
  y: 'redo',
}

const WITH_CONTROL_AND_SHIFT: Record<string, PlainKind> = { z: 'redo' }

const ALONE: Record<string, PlainKind> = {
  Escape: 'clear-selection',
  Delete: 'remove',
  // The key that a Mac calls delete.
  Backspace: 'remove',
  '?': 'show-keys',
}

const DIRECTION_OF_KEY: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
