import { memo, useMemo } from 'react'
import { sayBlock, sayBlockLoad } from '#src/domain/block-words.ts'
import type { Load } from '#src/domain/class-room.ts'
import type { HeadingLine } from '#src/domain/matrix-lines.ts'
import { drawnColumns, type DrawnPart } from './drawn-columns.ts'
import type { Drawing } from './drawing.ts'
import { FoldMark } from './fold-mark.tsx'
import { cells } from './matrix-geometry.ts'

export type HeadingRowProps = DrawnPart & {
  drawing: Drawing
  heading: HeadingLine
  /** The line on which it stands. */
  row: number
  /** Which part of this row the Tab key reaches. */
  tabStop: 'header' | 'cell' | null
}

// The name of a section or group with its sub-totals: folded, it stands for the rows of its people.
export const HeadingRow = memo(function HeadingRow(props: HeadingRowProps) {
  const { drawing, heading, row, tabStop, isFocusedRow, focusedColumn } = props
  const { authors } = drawing.view
  const { block, loads } = heading
  const filled = useMemo(
    () => authors.flatMap(({ id }, column) => (loads.has(id) ? [column] : [])),
    [authors, loads],
  )
  const columns = drawnColumns(props, filled)
  const { done, assigned } = block.given
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={isFocusedRow ? 'mx-row mx-heading mx-focused' : 'mx-row mx-heading'}
      style={{ insetBlockStart: cells(row) }}
    >
      <HeadingHeader heading={heading} isTabStop={tabStop === 'header'} />
      <div role="presentation" className="mx-cells">
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
              isTabStop={tabStop === 'cell' && column === focusedColumn}
            />
          )
        })}
      </div>
      <div
        aria-hidden="true"
        className={`${done}/${assigned}`.length > 6 ? 'mx-total mx-tight' : 'mx-total'}
      >
        {done}/<wbr />
        {assigned}
      </div>
    </div>
  )
})

type HeadingHeaderProps = { heading: HeadingLine; isTabStop: boolean }

const HeadingHeader = memo(function HeadingHeader({ heading, isTabStop }: HeadingHeaderProps) {
  const { id, block, isFolded } = heading
  const { done, assigned } = block.received
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={sayBlock(block)}
      className="mx-heading-header"
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
