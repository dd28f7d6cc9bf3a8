import { memo } from 'react'
import type { SectionBlock } from '#src/domain/matrix-blocks.ts'
import { cells } from './matrix-geometry.ts'

type SectionBandsProps = { blocks: readonly SectionBlock[]; direction: 'columns' | 'rows' }

// The headers say the section of each person: this is for the eye.
export const SectionBands = memo(function SectionBands({ blocks, direction }: SectionBandsProps) {
  return blocks.map(({ id, name, start, length }, index) => (
    <div
      key={`${id} ${start}`}
      aria-hidden="true"
      className={`${direction === 'columns' ? 'mx-band' : 'mx-strip'}${index === blocks.length - 1 ? ' mx-last' : ''}`}
      style={
        direction === 'columns'
          ? { insetInlineStart: cells(start), inlineSize: cells(length) }
          : { insetBlockStart: cells(start), blockSize: cells(length) }
      }
    >
      <span>
        {name} <em>{length}</em>
      </span>
    </div>
  ))
})
