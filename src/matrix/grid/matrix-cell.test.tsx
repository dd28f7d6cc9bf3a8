import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WHOLE_CLASS } from '#src/domain/matrix-view.ts'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { drawMatrix } from './drawing.ts'
import { MatrixCell } from './matrix-cell.tsx'

const NOW = new Date('2026-11-20T12:00:00Z')
const WRITES = { planned: new Map(), loads: new Map(), pending: new Map(), failed: new Map() }
const room = buildRoom({
  people: ['Ada', 'Ben', 'Cyd'].map((name, index) => buildPerson(String(index), { name })),
  reviews: [
    buildReview('0>1'),
    buildReview('0>2', { id: 'first' }),
    buildReview('0>2', { id: 'again' }),
  ],
})

test.each([
  ['an image of what is frequent', 1, true, 'assigned', false],
  ['a drawing of what has a number in it', 2, true, 'duplicate', true],
  ['a drawing under forced colours, which do not reach into images', 1, false, 'assigned', true],
])('a cell has %s', (_what, column, hasImages, glyph, isDrawn) => {
  const [reviewer] = room.members
  const author = room.members[column]
  if (!reviewer || !author) throw new Error('The class is empty.')
  render(
    <MatrixCell
      drawing={drawMatrix(room, WHOLE_CLASS, 'standard', NOW, { hasImages })}
      writes={WRITES}
      reviewer={reviewer}
      author={author}
      column={column}
      isTabStop={false}
      isSelected={false}
    />,
  )
  const button = screen.getByRole('button')
  expect(button).toHaveAttribute('data-glyph', glyph)
  expect(button.querySelector('svg') !== null).toBe(isDrawn)
})
