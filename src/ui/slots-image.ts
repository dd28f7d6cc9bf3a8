import { ink, type InkRole } from './ink.ts'

export type Slot = 'done' | 'open' | 'late' | 'planned'
export type Direction = 'row' | 'row-reverse' | 'column'

// In px, as in load-slots.css. A slot and the gap after it, and how far slots reach across a row and a column.
const SLOT = 5
const STEP = 6
const ACROSS = { row: 12, 'row-reverse': 12, column: 14 }
/** From which side slots go which way. */
const WAYS = {
  row: { side: 'left', way: 'right' },
  'row-reverse': { side: 'right', way: 'left' },
  column: { side: 'bottom', way: 'top' },
}

/** From and to in px across the direction; `isEdges`: only the first and the last px of each slot. */
type Stripe = { role: InkRole; from: number; to: number; isEdges?: boolean }

/** Where there should be slots and is none: a short dash, as a background of CSS. */
export function noSlotsImage(direction: Direction): string {
  const color = ink('signal')
  const side = direction === 'row-reverse' ? 'right' : 'left'
  return `linear-gradient(${color} 0 0) ${side} 0 bottom 0 / ${ACROSS[direction]}px 2px no-repeat`
}

/**
 * Slots side by side as one background of CSS: each kind is some stripes along the direction, which are broken by the gaps
 * between slots. Empty for no slots.
 */
export function slotsImage(slots: readonly Slot[], direction: Direction): string {
  return runsOf(slots)
    .flatMap(({ slot, start, count }) =>
      stripesOf(slot, ACROSS[direction]).map((stripe) => layer(stripe, start, count, direction)),
    )
    .join(', ')
}

type Run = { slot: Slot; start: number; count: number }

/** Equal slots that stand side by side. */
function runsOf(slots: readonly Slot[]): Run[] {
  const runs: Run[] = []
  for (const [start, slot] of slots.entries()) {
    const last = runs.at(-1)
    if (last?.slot === slot) last.count += 1
    else runs.push({ slot, start, count: 1 })
  }
  return runs
}

/** What a slot is made of, in px across the direction. */
function stripesOf(slot: Slot, across: number): Stripe[] {
  const box = (role: InkRole): Stripe[] => [
    { role, from: 0, to: 1 },
    { role, from: across - 1, to: across },
    { role, from: 0, to: across, isEdges: true },
  ]
  const middle = across / 2
  switch (slot) {
    case 'done':
      return [{ role: 'ink', from: 0, to: across }]
    case 'open':
      return box('inkOpen')
    case 'late':
      return [...box('signal'), { role: 'signal', from: middle - 1, to: middle + 1 }]
    case 'planned':
      // A gap amid it, as in the dashed square of a planned review.
      return [
        { role: 'accent', from: 0, to: middle - 2 },
        { role: 'accent', from: middle + 2, to: across },
      ]
  }
}

function layer(stripe: Stripe, start: number, count: number, direction: Direction): string {
  const { role, from, to, isEdges = false } = stripe
  const color = ink(role)
  const slot = isEdges
    ? `${color} 0 1px, #0000 0 ${SLOT - 1}px, ${color} 0 ${SLOT}px`
    : `${color} 0 ${SLOT}px`
  const { way, side } = WAYS[direction]
  const [offset, along, across] = [start * STEP, count * STEP, to - from]
  const place =
    direction === 'column'
      ? `left ${from}px ${side} ${offset}px / ${across}px ${along}px`
      : `${side} ${offset}px top ${from}px / ${along}px ${across}px`
  return `repeating-linear-gradient(to ${way}, ${slot}, #0000 0 ${STEP}px) ${place} no-repeat`
}
