import { memo } from 'react'
import type { WriteStates } from './cell-look.ts'
import { ColumnHeader } from './column-header.tsx'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import type { PointerStore } from './pointer-store.ts'

type ColumnHeadersProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  firstColumn: number
  endColumn: number
  focusedColumn: number
  isTabStop: boolean
}

export const ColumnHeaders = memo(function ColumnHeaders(props: ColumnHeadersProps) {
  const { drawing, writes, pointer, firstColumn, endColumn, focusedColumn, isTabStop } = props
  const { view, wanted } = drawing
  const columns = indexes(firstColumn, endColumn)
  // A header that holds focus stays, however far away.
  const isFar = focusedColumn !== -1 && (focusedColumn < firstColumn || focusedColumn >= endColumn)
  if (isFar) columns.push(focusedColumn)
  return (
    <>
      {columns.map((column) => {
        const author = view.authors[column]
        if (!author) return null
        const { done, assigned, added } = plannedLoad(writes, author, 'received')
        return (
          <ColumnHeader
            key={author.id}
            drawing={drawing}
            pointer={pointer}
            author={author}
            done={done}
            assigned={assigned}
            added={added}
            column={column}
            isFocused={column === focusedColumn}
            isTabStop={isTabStop && column === focusedColumn}
          />
        )
      })}
      <span
        aria-hidden="true"
        className="mx-wanted"
        hidden={wanted === null || wanted > 5}
        style={{
          inlineSize: cells(view.authors.length),
          insetBlockEnd: (wanted ?? 0) * 6 + 3,
        }}
      />
    </>
  )
})

function indexes(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_none, offset) => first + offset)
}
