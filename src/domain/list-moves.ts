import type { GridMove } from './grid-moves.ts'

export type ListSide = 'received' | 'given'

/**
 * What keys reach in a row. Of a heading it is the heading itself. In the row of a person: the chip of a partner, on the side of those who review them or of those whom
 * they review, or the button with the actions of that side (`partnerId` is null).
 */
export type ListStop = { side: ListSide | 'heading'; partnerId: string | null }

/** A person by row, and a stop by its place in that row, from left to right. */
export type ListPosition = { row: number; stop: number }

/** How many people there are, how many of them are a page, and what can be reached in the row of each. */
export type ListSize = {
  rows: number
  page: number
  stopsOf: (row: number) => readonly ListStop[]
}

/**
 * Where a move leads in the list. Moves clamp at the edges and never wrap. From person to person the same kind of stop
 * is kept: the third chip of a side leads to the third one there, or to the last if there are fewer.
 */
export function moveInList(from: ListPosition, move: GridMove, size: ListSize): ListPosition {
  const last = Math.max(0, size.rows - 1)
  const row = clamp(from.row, last)
  const stops = size.stopsOf(row)
  const lastStop = Math.max(0, stops.length - 1)
  const stop = clamp(from.stop, lastStop)
  const along = (index: number): ListPosition => ({ row, stop: clamp(index, lastStop) })
  const to = (index: number) => toRow({ row, stop }, clamp(index, last), size)
  switch (move) {
    case 'left':
      return along(stop - 1)
    case 'right':
      return along(stop + 1)
    case 'row-start':
      return along(0)
    case 'row-end':
      return along(lastStop)
    case 'up':
      return to(row - 1)
    case 'down':
      return to(row + 1)
    case 'page-up':
      return to(row - size.page)
    case 'page-down':
      return to(row + size.page)
    case 'grid-start':
      return to(0)
    case 'grid-end':
      return to(last)
  }
}

/** The row of somebody else, at the stop that is most like the one left. */
export function toRow(
  from: ListPosition,
  row: number,
  { stopsOf }: Pick<ListSize, 'stopsOf'>,
): ListPosition {
  if (row === from.row) return from
  const stops = stopsOf(from.row)
  const left = stops[from.stop]
  return { row, stop: left ? likeIt(stops, left, stopsOf(row)) : 0 }
}

/** Where a stop is in its row; -1 if it is gone. */
export function stopIndex(stops: readonly ListStop[], { side, partnerId }: ListStop): number {
  return stops.findIndex((each) => each.side === side && each.partnerId === partnerId)
}

/**
 * The stop that takes over from one that is gone: of its side whatever stands at its place now, else the nearest there
 * is. `index` is where it stood.
 */
export function nextBest(stops: readonly ListStop[], gone: ListStop, index: number): number {
  const sameSide = stops.flatMap(({ side }, at) => (side === gone.side ? [at] : []))
  const [first = 0] = sameSide
  return Math.min(Math.max(index, first), sameSide.at(-1) ?? Math.max(0, stops.length - 1))
}

function likeIt(from: readonly ListStop[], left: ListStop, to: readonly ListStop[]): number {
  const actions = stopIndex(to, { side: left.side, partnerId: null })
  if (actions === -1) return firstActions(to)
  if (left.partnerId === null) return actions
  const chips = chipsOf(to, left.side)
  const chip = chips[clamp(stopIndex(chipsOf(from, left.side), left), chips.length - 1)]
  return chip ? stopIndex(to, chip) : actions
}

/** The buttons of a person whichever they are: whoever has no work has no side where it is reviewed. */
function firstActions(to: readonly ListStop[]): number {
  return Math.max(
    0,
    to.findIndex(({ partnerId }) => partnerId === null),
  )
}

function chipsOf(stops: readonly ListStop[], of: ListStop['side']): ListStop[] {
  return stops.filter(({ side, partnerId }) => side === of && partnerId !== null)
}

function clamp(index: number, last: number): number {
  return Math.max(0, Math.min(index, last))
}
