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
  direction: 'row' | 'row-reverse' | 'column'
}

const MOST = 5

type Slot = 'done' | 'open' | 'late' | 'planned'

// One slot a review: filled done, outlined open, barred late, broken in two planned. A short dash: none at all. The numbers
// stand beside it. Boxes and not a drawing: a matrix has one of these in each header, and they move with it.
export function LoadSlots({ done, open, late, planned = 0, wanted, direction }: LoadSlotsProps) {
  const slots: Slot[] = [
    ...Array<Slot>(done).fill('done'),
    ...Array<Slot>(Math.max(0, open - late)).fill('open'),
    ...Array<Slot>(Math.min(open, late)).fill('late'),
    ...Array<Slot>(planned).fill('planned'),
  ].slice(0, MOST)
  return (
    <span aria-hidden="true" className="load-slots" data-direction={direction}>
      {slots.map((slot, index) => (
        <i key={index} data-slot={slot} />
      ))}
      {slots.length === 0 && wanted !== 0 && <i data-slot="none" />}
    </span>
  )
}
