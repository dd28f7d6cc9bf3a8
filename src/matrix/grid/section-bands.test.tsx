import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SectionBands } from './section-bands.tsx'

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
    <SectionBands blocks={blocks} direction="rows" first={first} end={end} />,
  )
  expect([...container.children].map(({ textContent }) => textContent)).toEqual(names)
})
