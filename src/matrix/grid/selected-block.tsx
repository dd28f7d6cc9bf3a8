import type { GridBlock } from '#src/domain/grid-block.ts'
import { cells } from './matrix-geometry.ts'

// One element under all rows: a style for each selected cell would draw thousands anew. Cells say it by `aria-selected`.
export function SelectedBlock({ block }: { block: GridBlock | null }) {
  if (!block) return null
  const { firstRow, lastRow, firstColumn, lastColumn } = block
  return (
    <div
      aria-hidden="true"
      className="mx-selected"
      style={{
        insetBlockStart: cells(firstRow),
        insetInlineStart: `calc(var(--mx-left) + ${cells(firstColumn)})`,
        blockSize: `calc(${cells(lastRow - firstRow + 1)} + 1px)`,
        inlineSize: `calc(${cells(lastColumn - firstColumn + 1)} + 1px)`,
      }}
    />
  )
}
