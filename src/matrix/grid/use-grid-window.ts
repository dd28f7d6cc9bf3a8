import {
  startTransition,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react'
import { afterFrame } from '#src/lib/after-frame.ts'
import { rowAtLine, type LinedView } from '#src/domain/matrix-lines.ts'
import { sightOf, type SightStore } from './sight-store.ts'
import {
  BEYOND,
  FROZEN,
  isCovered,
  windowOf,
  type DrawnPlace,
  type GridSides,
  type GridWindow,
  type Scroll,
} from './matrix-geometry.ts'

/** Place and size of the scroller at this moment. */
export function readScroll(scroller: HTMLElement): Scroll {
  return {
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
    width: scroller.clientWidth,
    height: scroller.clientHeight,
  }
}

// Header and toolbar are above the matrix on every page.
const ABOVE = 96

/** Before anything is laid out. What is beyond the window is drawn when it is there: the first picture does not wait. */
function firstPlace(scroll: Partial<DrawnPlace> = {}): DrawnPlace {
  const { innerWidth: width, innerHeight } = window
  return { left: 0, top: 0, ...scroll, width, height: innerHeight - ABOVE, beyond: 0 }
}

/**
 * The part of the matrix that is drawn. The part in view is told to `sight`, in people: what shows it does not know of
 * headings and folds. Renders again only when the drawn part changes, not at every scrolled pixel.
 */
export function useGridWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  { rows, columns, cell, frozen = FROZEN.full }: GridSides,
  view: LinedView,
  sight: SightStore,
  start: Partial<Scroll> | undefined,
): { window: GridWindow; seen: RefObject<Scroll>; onScroll: () => void } {
  const [place, setPlace] = useState(() => firstPlace(start))
  const sides = useMemo(() => ({ rows, columns, cell, frozen }), [rows, columns, cell, frozen])
  const drawn = useMemo(() => windowOf(place, sides), [place, sides])
  const seen = useRef<Scroll>(place)
  const drawnAt = useRef(place)
  const isMoving = useRef(false)
  // In slices, between which the browser shows frames: on a slow processor cells come a little later, and the page goes on.
  // One after the other: a window that never ended because the next one began would never be seen.
  const move = useCallback(() => {
    if (isMoving.current || isCovered(seen.current, drawnAt.current, sides)) return
    isMoving.current = true
    startTransition(() => setPlace({ ...seen.current, beyond: BEYOND }))
  }, [sides])
  // Not made anew by a scroll: the effect below would make the browser lay everything out after each one.
  const read = useCallback(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const next = readScroll(scroller)
    const { top, bottom, ...across } = sightOf(next, sides)
    sight.set({ ...across, top: rowAtLine(view, top), bottom: rowAtLine(view, bottom) })
    seen.current = next
    move()
  }, [sides, view, scrollerRef, sight, move])
  useLayoutEffect(() => {
    drawnAt.current = place
    const goOn = () => {
      isMoving.current = false
      // The scroll went on meanwhile.
      move()
    }
    // The first picture is on the screen before anything more is drawn.
    if (place.beyond === 0) {
      scrollerRef.current?.scrollTo(place)
      isMoving.current = true
      return afterFrame(goOn)
    }
    goOn()
    return undefined
  }, [place, move, scrollerRef])
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    read()
    const observer = new ResizeObserver(read)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [read, scrollerRef])
  return { window: drawn, seen, onScroll: read }
}
