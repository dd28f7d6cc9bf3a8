import { memo, useMemo } from 'react'
import { sayBlock, sayBlockLoad } from '#src/domain/block-words.ts'
import type { Load } from '#src/domain/class-room.ts'
import type { HeadingLine } from '#src/domain/matrix-lines.ts'
import { drawnColumns, type DrawnPart } from './drawn-columns.ts'
import { rowParts } from './drawn-lines.ts'
import type { Drawing } from './drawing.ts'
import { FoldMark } from '#src/matrix/fold-mark.tsx'
import { cells } from './matrix-geometry.ts'

export type HeadingRowProps = DrawnPart & {
  drawing: Drawing
  heading: HeadingLine
  /** The line on which it stands. */
  row: number
  hasTabStop: boolean
}

// What the people of a section or group give: folded, it stands for their rows.
export const HeadingRow = memo(function HeadingRow(props: HeadingRowProps) {
  const { drawing, heading, row, hasTabStop, isFocusedRow, focusedColumn } = props
  const { authors } = drawing.view
  const { block, loads } = heading
  const filled = useMemo(
    () => authors.flatMap(({ id }, column) => (loads.has(id) ? [column] : [])),
    [authors, loads],
  )
  const columns = drawnColumns(props, filled)
  const parts = rowParts(row)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-owns={`${parts.header} ${parts.cells}`}
      className={isFocusedRow ? 'mx-row mx-heading mx-focused' : 'mx-row mx-heading'}
      style={{ insetBlockStart: cells(row) }}
    >
      <div role="presentation" id={parts.cells} className="mx-cells">
        {columns.map((column) => {
          const author = authors[column]
          if (!author) return null
          const load = loads.get(author.id)
          return (
            <HeadingCell
              key={author.id}
              headingId={heading.id}
              authorId={author.id}
              column={column}
              name={sayBlockLoad(block, author, load)}
              text={shortLoad(load)}
              isTabStop={hasTabStop && column === focusedColumn}
            />
          )
        })}
      </div>
    </div>
  )
})

type HeadingHeaderProps = {
  heading: HeadingLine
  row: number
  isFocused: boolean
  isTabStop: boolean
}

// The name of a section or group with its sub-totals.
export const HeadingHeader = memo(function HeadingHeader(props: HeadingHeaderProps) {
  const { heading, row, isFocused, isTabStop } = props
  const { id, block, isFolded } = heading
  const { done, assigned } = block.received
  return (
    <div
      id={rowParts(row).header}
      role="rowheader"
      aria-colindex={1}
      aria-label={sayBlock(block)}
      className={isFocused ? 'mx-heading-header mx-focused' : 'mx-heading-header'}
      style={{ insetBlockStart: cells(row) }}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={sayBlock(block)}
        aria-expanded={!isFolded}
        data-area="heading"
        data-heading={id}
      >
        <FoldMark isFolded={isFolded} />
        <span className="mx-name">
          <bdi>{block.name}</bdi>
          <em>{block.length}</em>
        </span>
        <span className="mx-heading-received">
          received {done}/{assigned}
        </span>
      </button>
    </div>
  )
})

type HeadingCellProps = {
  headingId: string
  authorId: string
  column: number
  name: string
  text: string
  isTabStop: boolean
}

// Only to be read: it takes the focus itself, as it has nothing to press.
const HeadingCell = memo(function HeadingCell(props: HeadingCellProps) {
  const { headingId, authorId, column, name, text, isTabStop } = props
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={name}
      tabIndex={isTabStop ? 0 : -1}
      data-area="heading-cell"
      data-heading={headingId}
      data-author={authorId}
      className="mx-cell mx-count"
      style={{ insetInlineStart: cells(column) }}
    >
      {text}
    </div>
  )
})

/** There is room for one number: how many reviews. */
function shortLoad(load: Load | undefined): string {
  return load ? String(load.assigned) : ''
}
