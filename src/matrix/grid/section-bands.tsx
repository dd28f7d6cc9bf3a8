import { memo } from 'react'
import type { SectionBlock } from '#src/domain/matrix-blocks.ts'
import type { Drawing } from './drawing.ts'
import { cells } from './matrix-geometry.ts'

type SectionBandsProps = {
  drawing: Pick<Drawing, 'cell' | 'short'>
  blocks: readonly SectionBlock[]
  direction: 'columns' | 'rows'
  /** The part of the side that is drawn, `end` not included. */
  first: number
  end: number
}

// The headers say the section of each person: this is for the eye. Only what is in the window: the name of each is held in
// place, which costs time in every frame.
export const SectionBands = memo(function SectionBands(props: SectionBandsProps) {
  const { drawing, blocks, direction, first, end } = props
  return blocks.map(({ id, name, start, length }, index) => {
    if (start >= end || start + length <= first) return null
    // By so many px a letter, a little too wide, so that nothing has to be measured.
    const fits = (text: string) => `${text} ${length} `.length * 6 + 16 <= length * drawing.cell
    const isCut = !fits(name)
    const text = (isCut && drawing.short.get(`section ${id}`)) || name
    return (
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
        <span {...(isCut && { className: 'mx-short', title: name })}>
          {text} {fits(text) && <em>{length}</em>}
        </span>
      </div>
    )
  })
})
