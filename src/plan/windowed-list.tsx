import Box from '@mui/material/Box'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

type WindowedListProps<Row> = {
  name: string
  rows: readonly Row[]
  idOf: (row: Row) => string
  /** Until a row is measured. */
  height: number
  /** What scrolls. */
  body: HTMLElement | null
  children: (row: Row) => ReactNode
}

// Lines that are only read; of thousands those in sight are drawn.
export function WindowedList<Row>(props: WindowedListProps<Row>) {
  const { name, rows, idOf, children } = props
  const { listRef, virtualizer, offset } = useWindow(props, null)
  return (
    <Box
      ref={listRef}
      role="list"
      aria-label={name}
      sx={{ position: 'relative', height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        return (
          row !== undefined && (
            <Box
              key={idOf(row)}
              ref={virtualizer.measureElement}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-index={index}
              sx={{ position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${start - offset}px)` }}
            >
              {children(row)}
            </Box>
          )
        )
      })}
    </Box>
  )
}

/** Which rows of a list are drawn, while another element scrolls and other things stand above it. */
export function useWindow<Row>(
  { rows, idOf, height, body }: Pick<WindowedListProps<Row>, 'rows' | 'idOf' | 'height' | 'body'>,
  /** The row with the tab stop stays, or the focus would be lost by scrolling. */
  kept: number | null,
) {
  const listRef = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body,
    scrollMargin: offset,
    estimateSize: () => height,
    measureElement: (element) => element.getBoundingClientRect().height || height,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : idOf(row)
    },
    overscan: 12,
    rangeExtractor: (range) => {
      const window = defaultRangeExtractor(range)
      return kept === null || kept >= range.count || window.includes(kept)
        ? window
        : [...window, kept].sort((a, b) => a - b)
    },
  })
  // What stands above grows and shrinks with what there is to decide.
  useLayoutEffect(() => {
    const list = listRef.current
    if (!list || !body) return
    const top = list.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop
    if (Math.abs(top - offset) >= 1) setOffset(top)
  }, [listRef, body, offset, rows])
  return { listRef, virtualizer, offset }
}
