import type { GridBlock } from '#src/domain/grid-block.ts'
import { CELL } from './matrix-geometry.ts'

// One element under all rows: a style for each selected cell would draw thousands anew. Cells say it by `aria-selected`.
export function SelectedBlock({ block }: { block: GridBlock | null }) {
  if (!block) return null
  const { firstRow, lastRow, firstColumn, lastColumn } = block
  return (
    <div
      aria-hidden="true"
      className="mx-selected"
      style={{
        insetBlockStart: firstRow * CELL,
        insetInlineStart: `calc(var(--mx-left) + ${firstColumn * CELL}px)`,
        blockSize: (lastRow - firstRow + 1) * CELL + 1,
        inlineSize: (lastColumn - firstColumn + 1) * CELL + 1,
      }}
    />
  )
}
