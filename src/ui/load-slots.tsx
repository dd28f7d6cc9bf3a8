import type { CSSProperties } from 'react'
import { noSlotsImage, slotsImage, type Direction, type Slot } from './slots-image.ts'
import './load-slots.css'

export type LoadSlotsProps = {
  done: number
  /** Not yet done, late ones included. */
  open: number
  /** How many of the open ones are late. */
  late: number
  /** How many more are planned. */
  planned?: number
  /** How many there should be, where that is known: 0 of them is nothing to worry about. */
  wanted: number | null
  /** Where the first slot is: left, right, or at the foot of a column. */
  direction: Direction
}

const MOST = 5

// One slot a review: filled done, outlined open, barred late, broken in two planned. A short dash: none at all. The numbers
// stand beside it. One element: a matrix has one of these in each header, and they move with it.
export function LoadSlots({ wanted, direction, ...load }: LoadSlotsProps) {
  const slots = slotsOf(load)
  return (
    <span
      aria-hidden="true"
      className="load-slots"
      data-direction={direction}
      style={slots.length === 0 && wanted === 0 ? NOTHING : styleOf(slots, direction)}
    />
  )
}

/** What is drawn, from the first slot on. */
export function slotsOf(load: Pick<LoadSlotsProps, 'done' | 'open' | 'late' | 'planned'>): Slot[] {
  const { done, open, late, planned = 0 } = load
  return [
    ...Array<Slot>(done).fill('done'),
    ...Array<Slot>(Math.max(0, open - late)).fill('open'),
    ...Array<Slot>(Math.min(open, late)).fill('late'),
    ...Array<Slot>(planned).fill('planned'),
  ].slice(0, MOST)
}

const NOTHING: CSSProperties = {}
const styles = new Map<string, CSSProperties>()

/** A class has only a few different loads. */
function styleOf(slots: readonly Slot[], direction: Direction): CSSProperties {
  const key = `${direction} ${slots.join(' ')}`
  const style = styles.get(key) ?? {
    background: slots.length > 0 ? slotsImage(slots, direction) : noSlotsImage(direction),
  }
  styles.set(key, style)
  return style
}
