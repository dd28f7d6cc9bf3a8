import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Glyph } from './glyph.tsx'
import { LoadSlots, slotsOf, type LoadSlotsProps } from './load-slots.tsx'
import { noSlotsImage, slotsImage, type Slot } from './slots-image.ts'
import { ProgressBar } from './progress-bar.tsx'

const draw = (load: Partial<LoadSlotsProps>) =>
  render(<LoadSlots done={0} open={0} late={0} wanted={3} direction="row" {...load} />).container

test.each<[string, Partial<LoadSlotsProps>, Slot[]]>([
  ['done first, then open, then late', { done: 1, open: 2, late: 1 }, ['done', 'open', 'late']],
  ['at last what is planned', { open: 1, planned: 2 }, ['open', 'planned', 'planned']],
  ['at most five', { done: 3, open: 9 }, ['done', 'done', 'done', 'open', 'open']],
  ['no more late than open', { open: 1, late: 3 }, ['late']],
  ['none', {}, []],
])('a load is drawn as slots: %s', (_what, load, slots) => {
  expect(slotsOf({ done: 0, open: 0, late: 0, ...load })).toEqual(slots)
  const { background } = draw(load).querySelector('span')!.style
  expect(background).toBe(slots.length > 0 ? slotsImage(slots, 'row') : noSlotsImage('row'))
})

test('where there is none, a dash says that there should be', () => {
  const backgroundOf = (wanted: number | null) =>
    draw({ wanted }).querySelector('span')!.style.background
  expect(backgroundOf(null)).toBe(noSlotsImage('row'))
  expect(backgroundOf(0)).toBe('')
})

test.each([
  [undefined, '2'],
  [3, '3'],
  [12, '+'],
])('a pair with %s reviews has the number in its glyph', (count, text) => {
  const { container } = render(<Glyph name="duplicate" {...(count && { count })} />)
  expect(container.querySelector('text')?.textContent).toBe(text)
})

test('drawings say nothing: the words stand beside them', () => {
  const { container } = render(<Glyph name="assigned" />)
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true')
  expect(draw({}).firstElementChild).toHaveAttribute('aria-hidden', 'true')
})

test('a bar tells its share in words, also where there is nothing yet', () => {
  const { getByRole, rerender } = render(<ProgressBar done={66} open={30} of={129} />)
  expect(getByRole('img')).toHaveAccessibleName('51 % done')
  rerender(<ProgressBar done={0} open={0} of={0} />)
  expect(getByRole('img')).toHaveAccessibleName('0 % done')
})
