import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { buttonOf } from '#src/matrix/grid/grid-target.ts'
import type { ListItem } from './review-list-items.ts'

// Estimates until a block is measured.
const PERSON_HEIGHT = { narrow: 236, wide: 43 }
const HEADING_HEIGHT = 39
// The head of the columns stays at the top, where there is one.
const HEAD_HEIGHT = 32

/** Where the list begins: with a review, or as it was left. */
export type ListStart = {
  reviewerId: string | null
  authorId: string | null
  top?: number | null
  measured?: VirtualItem[]
}

/**
 * Which blocks of a long list are drawn: those in sight and a few more, and `keptId`, the one that the Tab key leads to. The
 * list scrolls with the page's `main`. `start` is the review that the address opens with: it is scrolled to and focused.
 */
export function useListWindow(
  items: readonly ListItem[],
  listRef: RefObject<HTMLElement | null>,
  start: ListStart,
  isWide: boolean,
  keptId: string | null,
) {
  const [offset, setOffset] = useState(0)
  const estimate = (index: number) =>
    items[index]?.kind === 'section' ? HEADING_HEIGHT : PERSON_HEIGHT[isWide ? 'wide' : 'narrow']
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current?.closest('main') ?? null,
    scrollMargin: offset,
    estimateSize: estimate,
    measureElement: (element) =>
      element.getBoundingClientRect().height ||
      estimate(Number(element.getAttribute('data-index'))),
    getItemKey: (index) => items[index]?.id ?? index,
    initialOffset: start.top ?? 0,
    initialMeasurementsCache: start.measured ?? [],
    overscan: 6,
    scrollPaddingStart: isWide ? HEAD_HEIGHT : 0,
    // The block with the focus stays, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const window = defaultRangeExtractor(range)
      const kept = items.findIndex(({ id }) => id === keptId)
      return kept < 0 || window.includes(kept) ? window : [...window, kept].sort((a, b) => a - b)
    },
  })

  // What stands above the list grows and shrinks with what there is to tell.
  useLayoutEffect(() => {
    const list = listRef.current
    const main = list?.closest('main')
    if (!list || !main) return
    const top = list.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop
    if (Math.abs(top - offset) >= 1) setOffset(top)
  }, [listRef, offset, items])

  const toFocus = useRef(start.authorId === null || start.reviewerId === null ? null : start)
  useEffect(() => {
    const { reviewerId, authorId } = toFocus.current ?? {}
    const list = listRef.current
    if (!list || !reviewerId || !authorId) return
    if (list.contains(document.activeElement)) {
      // Whoever began elsewhere, while the class was read, stays there.
      toFocus.current = null
      return
    }
    const index = items.findIndex(({ id }) => id === authorId)
    const button =
      buttonOf(list, { area: 'cell', reviewerId, authorId }) ??
      buttonOf(list, { area: 'column-header', authorId }) ??
      buttonOf(list, { area: 'row-header', reviewerId: authorId })
    if (button) {
      toFocus.current = null
      button.focus()
      button.scrollIntoView({ block: 'center' })
    } else if (index >= 0) {
      virtualizer.scrollToIndex(index, { align: 'start' })
    }
  })

  return {
    /** Where it is now. */
    left: (): ListStart => ({
      reviewerId: null,
      authorId: null,
      top: virtualizer.scrollOffset,
      measured: virtualizer.takeSnapshot(),
    }),
    virtualItems: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    offset,
    measure: virtualizer.measureElement,
    /** Scrolls as little as shows a block. */
    show: (id: string) => {
      const index = items.findIndex((item) => item.id === id)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    },
  }
}
