import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SectionBands } from './section-bands.tsx'

const drawing = { cell: 24, short: new Map([['section 7', 'A']]) }
const blocks = Array.from({ length: 50 }, (_none, index) => ({
  id: `${index}`,
  name: `Section ${index}`,
  start: index * 20,
  length: 20,
}))

test.each([
  [0, 20, ['Section 0 20']],
  [19, 41, ['Section 0 20', 'Section 1 20', 'Section 2 20']],
  [40, 60, ['Section 2 20']],
  [985, 1000, ['Section 49 20']],
])('of 50 sections those from %i to %i are elements', (first, end, names) => {
  const { container } = render(
    <SectionBands drawing={drawing} blocks={blocks} direction="rows" first={first} end={end} />,
  )
  expect([...container.children].map(({ textContent }) => textContent)).toEqual(names)
})

test.each([
  ['7', 'Section A', 4, 'Section A 4', null],
  ['7', 'Section A', 3, 'A 3', 'Section A'],
  ['7', 'Section A', 1, 'A', 'Section A'],
  ['', 'No section', 1, 'No section', 'No section'],
])('section "%s", %s, with %i people says "%s"', (id, name, length, text, title) => {
  const { container } = render(
    <SectionBands
      drawing={drawing}
      blocks={[{ id, name, start: 0, length }]}
      direction="columns"
      first={0}
      end={9}
    />,
  )
  const words = container.querySelector('span')!
  expect(words.textContent.trim()).toBe(text)
  expect(words.getAttribute('title')).toBe(title)
})
