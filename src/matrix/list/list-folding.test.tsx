import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({
  students: [
    { name: 'Ada Lovelace', group: 'Team 1' },
    { name: 'Ben Carter', section: 'Section B' },
    'Cyd Charisse',
  ],
  reviews: ['Ben > Ada: completed', 'Cyd > Ada', 'Ada > Ben'],
  assignment: { intra_group_peer_reviews: true },
})

async function openList(search: string) {
  const url = `${built.path}?view=list${search}`
  const { user } = await renderApp(url, { canvas, course, as: built.teacher })
  await screen.findAllByRole('heading', { level: 2 })
  return user
}
const people = () =>
  screen.queryAllByRole('rowheader').map((name) => within(name).getByRole('heading').textContent)

test('a heading tells what its people give and receive, and folds them away', async () => {
  const user = await openList('&subtotals=show')
  const name = 'Section A, 2 people, gives 0 of 2 done, receives 1 of 2 done'
  const button = await screen.findByRole('button', { name })
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(button).toHaveTextContent('Section A 2 peopleReceived 1/2Given 0/2')
  expect(people()).toEqual(['Ada Lovelace', 'Cyd Charisse', 'Ben Carter'])
  await user.click(button)
  await waitFor(() => expect(people()).toEqual(['Ben Carter']))
  expect(button).toHaveFocus()
  expect(button).toHaveAttribute('aria-expanded', 'false')
  expect(window.location.search).toBe('?view=list&subtotals=show&closed=section.11')
  expect(screen.getByRole('row', { name: 'Ben Carter' })).toHaveAttribute('aria-rowindex', '3')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(people()).toHaveLength(3))
})

test('groups have headings as well, those in none the last one', async () => {
  await openList('&subtotals=show&order=group&closed=group.none')
  expect(await screen.findByRole('button', { name: /^Team 1, 1 person, / })).toBeVisible()
  expect(screen.getByRole('button', { name: /^No group, 2 people, / })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
  expect(people()).toEqual(['Ada Lovelace'])
})

test('without sub-totals headings of sections cannot be pressed, and nothing is folded', async () => {
  await openList('&closed=section.all')
  expect(await screen.findByRole('heading', { name: 'Section A 2 people' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Section A/ })).toBeNull()
  expect(people()).toHaveLength(3)
})

test('headings are stops of the keys, one of them for the Tab key, and found by their names', async () => {
  const user = await openList('&subtotals=show')
  const heading = await screen.findByRole('button', { name: /^Section A/ })
  expect(heading).toHaveAttribute('tabindex', '0')
  act(() => heading.focus())
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Actions for Ada Lovelace' })).toHaveFocus()
  expect(heading).toHaveAttribute('tabindex', '-1')
  await user.keyboard('section b')
  expect(screen.getByRole('button', { name: /^Section B/ })).toHaveFocus()
  await user.keyboard('{ArrowUp}{Control>}{Home}{/Control}')
  expect(heading).toHaveFocus()
})
