import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Glyph } from './glyph.tsx'
import { LoadSlots, type LoadSlotsProps } from './load-slots.tsx'
import { ProgressBar } from './progress-bar.tsx'

const draw = (load: Partial<LoadSlotsProps>) =>
  render(<LoadSlots done={0} open={0} late={0} wanted={3} direction="row" {...load} />).container

/** What is drawn, from the first slot on: filled, outlined, barred, or the dash of none. */
function slotsOf(load: Partial<LoadSlotsProps>): string[] {
  const drawn = draw(load).querySelectorAll('[data-slot]')
  return [...drawn].map((slot) => slot.getAttribute('data-slot') ?? '')
}

test.each<[string, Partial<LoadSlotsProps>, string[]]>([
  ['done first, then open, then late', { done: 1, open: 2, late: 1 }, ['done', 'open', 'late']],
  ['at most five', { done: 3, open: 9 }, ['done', 'done', 'done', 'open', 'open']],
  ['a dash for none', {}, ['none']],
  ['a dash for none where no number is known', { wanted: null }, ['none']],
  ['nothing where none are wanted', { wanted: 0 }, []],
  ['no more late than open', { open: 1, late: 3 }, ['late']],
])('a load is drawn as slots: %s', (_what, load, slots) => {
  expect(slotsOf(load)).toEqual(slots)
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
