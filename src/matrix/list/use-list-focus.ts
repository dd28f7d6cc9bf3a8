import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { nextBest, stopIndex, type ListPosition, type ListStop } from '#src/domain/list-moves.ts'
import { buttonOfStop, type LineStop } from './list-stops.ts'

/** Held by ids; the places serve only while a filter hides the person, or when the review is gone. */
export type HeldStop = ListPosition & { lineId: string | null; held: ListStop }

export type ListFocus = {
  held: HeldStop
  position: ListPosition
  /** Whose row holds the one stop of the Tab key, and which stop that is. Null while nobody is in the list. */
  tabStop: LineStop | null
  /** Moves focus to a place: draws it, lets `show` scroll to the row, focuses its button. */
  moveTo: (position: ListPosition, show: (row: number) => void) => void
  /** Takes note of focus that came by itself, by the Tab key or a press. */
  note: (at: LineStop) => void
  /** Back to where focus was, as after a dialog. */
  restore: () => void
  onFocusChange: (isInside: boolean) => void
}

/** The focus in the list of people and headings, and its one stop of the Tab key. `stopsOf` tells what a row has. */
export function useListFocus(
  listRef: RefObject<HTMLElement | null>,
  lines: readonly { id: string }[],
  stopsOf: (row: number) => readonly ListStop[],
  start: HeldStop = AT_FIRST,
): ListFocus {
  const [at, setAt] = useState(start)
  const isInside = useRef(false)
  const rowOf = useMemo(() => new Map(lines.map(({ id }, row) => [id, row])), [lines])
  const known = rowOf.get(at.lineId ?? '')
  const row = Math.max(0, Math.min(known ?? at.row, lines.length - 1))
  const stops = stopsOf(row)
  const found = stopIndex(stops, at.held)
  const stop = found === -1 ? nextBest(stops, at.held, at.stop) : found
  // Where the person and the review stood last is where focus goes on when they are gone.
  if (known !== undefined && found !== -1 && (known !== at.row || found !== at.stop)) {
    setAt({ ...at, row: known, stop: found })
  }
  const tabStop = stopAt({ row, stop })

  function stopAt(place: ListPosition): LineStop | null {
    const lineId = lines[place.row]?.id
    const there = stopsOf(place.row)[place.stop]
    return lineId === undefined || !there ? null : { lineId, stop: there }
  }

  function hold(place: ListPosition) {
    const next = stopAt(place)
    if (next) setAt({ ...place, lineId: next.lineId, held: next.stop })
  }

  function focusButton(next: LineStop | null, options?: FocusOptions) {
    const button = next && listRef.current ? buttonOfStop(listRef.current, next) : null
    button?.focus(options)
    return button
  }

  // The focused button went away with its review or person: focus goes to the nearest place instead of nowhere.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) focusButton(tabStop)
  })

  // What had the focus before one left has it again, as soon as it is drawn.
  const isStarted = useRef(start.lineId === null)
  useEffect(() => {
    if (isStarted.current) return
    const isElsewhere = !document.activeElement?.contains(listRef.current)
    isStarted.current = isElsewhere || focusButton(tabStop, { preventScroll: true }) !== null
  })

  return {
    held: at,
    position: { row, stop },
    tabStop,
    moveTo: (next, show) => {
      // Drawn at once: a button that is not there yet cannot be focused.
      flushSync(() => hold(next))
      show(next.row)
      focusButton(stopAt(next), { preventScroll: true })
    },
    note: ({ lineId, stop: noted }) => {
      const noteRow = rowOf.get(lineId)
      if (noteRow === undefined) return
      const noteStop = stopIndex(stopsOf(noteRow), noted)
      const isKnown = lineId === at.lineId && noteStop === at.stop && noted.side === at.held.side
      if (noteStop !== -1 && !isKnown) hold({ row: noteRow, stop: noteStop })
    },
    restore: () => {
      focusButton(tabStop)
    },
    onFocusChange: (isNowInside) => {
      isInside.current = isNowInside
    },
  }
}

// The button with the actions of the first person.
const AT_FIRST: HeldStop = {
  lineId: null,
  row: 0,
  stop: 0,
  held: { side: 'received', partnerId: null },
}
