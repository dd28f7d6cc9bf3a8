import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { rowAtLine, type LinedView } from '#src/domain/matrix-lines.ts'
import { sightOf, type SightStore } from './sight-store.ts'
import {
  FROZEN,
  isCovered,
  windowOf,
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

/**
 * The part of the matrix that is drawn. The part in view is told to `sight`, in people: what shows it does not know of
 * headings and folds. Renders again only when the drawn part changes, not at every scrolled pixel.
 */
export function useGridWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  { rows, columns, cell, frozen = FROZEN.full }: GridSides,
  view: LinedView,
  sight: SightStore,
): { window: GridWindow; onScroll: () => void } {
  const [scroll, setScroll] = useState<Scroll>(() => ({
    left: 0,
    top: 0,
    width: window.innerWidth,
    height: window.innerHeight,
  }))
  const sides = useMemo(() => ({ rows, columns, cell, frozen }), [rows, columns, cell, frozen])
  const drawn = useMemo(() => windowOf(scroll, sides), [scroll, sides])
  // Not made anew by a scroll: the effect below would make the browser lay everything out after each one.
  const read = useCallback(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const next = readScroll(scroller)
    const { top, bottom, ...across } = sightOf(next, sides)
    sight.set({ ...across, top: rowAtLine(view, top), bottom: rowAtLine(view, bottom) })
    setScroll((last) => (isCovered(next, last, sides) ? last : next))
  }, [sides, view, scrollerRef, sight])
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    read()
    const observer = new ResizeObserver(read)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [read, scrollerRef])
  return { window: drawn, onScroll: read }
}
