import Box from '@mui/material/Box'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { focusTabStop } from './focus-tab-stop.ts'
import { nextRow } from '#src/lib/next-row.ts'
import { PersonRow, type PersonRowFacts } from './person-row.tsx'

// Estimates until a row is measured: 32 px and a hairline.
const ROW_HEIGHT = 33

type PersonListProps = {
  name: string
  rows: readonly PersonRowFacts[]
  /** How many rows there are without a search: the list keeps its height while searching. */
  fullCount: number
  /** Stands before the first row that cannot be chosen. */
  refusedHeading: string
  listRef: RefObject<HTMLDivElement | null>
  onToggle: (id: string) => void
  onLeaveTop: () => void
}

// One tab stop for up to a thousand checkboxes: arrow keys move in the list, Tab leaves it.
export function PersonList(props: PersonListProps) {
  const { name, rows, fullCount, refusedHeading, listRef, onToggle, onLeaveTop } = props
  const [activeId, setActiveId] = useState<string | null>(null)
  const focusNext = useRef(false)
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  )
  const firstRefused = rows.findIndex(({ isRefused }) => isRefused)
  const hasHeading = firstRefused >= 0
  const toIndex = (row: number) => (hasHeading && row >= firstRefused ? row + 1 : row)
  const activeIndex = toIndex(active)

  const virtualizer = useVirtualizer({
    count: rows.length + (hasHeading ? 1 : 0),
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    measureElement: (element) => element.getBoundingClientRect().height || ROW_HEIGHT,
    getItemKey: (index) => {
      if (hasHeading && index === firstRefused) return 'heading'
      return rows[hasHeading && index > firstRefused ? index - 1 : index]?.id ?? index
    },
    overscan: 12,
    // The row with the tab stop stays mounted, or focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const window = defaultRangeExtractor(range)
      return window.includes(activeIndex) || activeIndex >= range.count
        ? window
        : [...window, activeIndex].sort((a, b) => a - b)
    },
  })

  useLayoutEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    focusTabStop(listRef.current)
  })

  function moveFocus(event: KeyboardEvent) {
    const next = nextRow(event.key, active, rows.length)
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (next < 0) {
      onLeaveTop()
      return
    }
    focusNext.current = true
    setActiveId(rows[next]?.id ?? null)
    virtualizer.scrollToIndex(next === 0 ? 0 : toIndex(next))
  }

  return (
    <Box
      ref={listRef}
      role="group"
      aria-label={name}
      onKeyDown={moveFocus}
      sx={{
        flex: { xs: '1 1 auto', sm: '0 1 auto' },
        minHeight: 66,
        height: { sm: Math.max(fullCount * ROW_HEIGHT, virtualizer.getTotalSize()) },
        overflow: 'auto',
        scrollbarWidth: 'thin',
      }}
    >
      <Box sx={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[hasHeading && index > firstRefused ? index - 1 : index]
          return (
            <Box
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              sx={{ position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${start}px)` }}
            >
              {hasHeading && index === firstRefused ? (
                <RefusedHeading text={refusedHeading} count={rows.length - firstRefused} />
              ) : (
                row && (
                  <PersonRow
                    row={row}
                    isTabStop={index === activeIndex}
                    onToggle={onToggle}
                    onFocus={setActiveId}
                  />
                )
              )}
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}

function RefusedHeading({ text, count }: { text: string; count: number }) {
  return (
    <Box
      component="h3"
      sx={{
        m: 0,
        p: { xs: '14px 16px 5px', sm: '14px 20px 5px' },
        typography: 'body2',
        fontWeight: 600,
        borderBottom: 1,
        borderColor: 'prm.lineStrong',
      }}
    >
      {text}{' '}
      <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
        {count}
      </Box>
    </Box>
  )
}
