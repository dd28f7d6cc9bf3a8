import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { CELL, cellText, HEADER } from './cell-text.ts'

const OVERSCAN = 4

// Rows and columns virtual, every cell of the window an element: the table of TanStack's own examples.
export function VirtualMatrix({ room }: { room: ClassRoom }) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const count = room.members.length
  const axis = { count, getScrollElement: () => scrollerRef.current, overscan: OVERSCAN }
  const rows = useVirtualizer({ ...axis, estimateSize: () => CELL })
  const columns = useVirtualizer({ ...axis, horizontal: true, estimateSize: () => CELL })
  return (
    <div ref={scrollerRef} role="grid" style={{ height: '100%', overflow: 'auto' }}>
      <div
        style={{
          position: 'relative',
          height: rows.getTotalSize(),
          width: HEADER + columns.getTotalSize(),
        }}
      >
        {rows.getVirtualItems().map((row) => {
          const reviewer = room.members[row.index]!
          return (
            <div
              key={row.key}
              role="row"
              aria-rowindex={row.index + 1}
              style={{ position: 'absolute', top: row.start, height: CELL }}
            >
              <div role="rowheader" style={{ position: 'absolute', width: HEADER }}>
                {reviewer.label}
              </div>
              {columns.getVirtualItems().map((column) => (
                <div
                  key={column.key}
                  role="gridcell"
                  aria-colindex={column.index + 2}
                  tabIndex={-1}
                  style={{ position: 'absolute', left: HEADER + column.start, width: CELL }}
                >
                  {cellText(room, reviewer.id, room.members[column.index]!.id)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
