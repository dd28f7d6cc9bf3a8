import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({
  students: ['Ada', 'Ben', 'Cyd', 'Dot'],
  reviews: ['Ben > Ada', 'Cyd > Ada', 'Ada > Ben', 'Ada > Cyd: completed'],
  assignment: { due_at: null, intra_group_peer_reviews: true },
})
const wide = window.innerWidth

beforeEach(() => {
  window.innerWidth = 390
})
afterEach(() => {
  window.innerWidth = wide
})

async function openList(search = '') {
  const app = await renderApp(built.path + search, { canvas, course, as: built.teacher })
  const list = await screen.findByRole('grid', { name: 'Reviews of each person' })
  await within(list).findByRole('row', { name: 'Ada' })
  return { ...app, list }
}

/** By the side of a person, as a pair is there twice. */
const chip = async (person: string, side: 'Reviewed by' | 'Reviews', name: RegExp) => {
  const row = await screen.findByRole('row', { name: person })
  return within(within(row).getByRole('group', { name: side })).getByRole('button', { name })
}
const tabStops = (list: HTMLElement) =>
  [...list.querySelectorAll('[tabindex="0"]')].map((each) => each.getAttribute('aria-label'))

test('the list is one stop of the Tab key: at first the button of the first person', async () => {
  const { list } = await openList()
  expect(tabStops(list)).toEqual(['Actions for Ada'])
})

test('the stop goes with the focus, on the side of the person where it is', async () => {
  const { user, list } = await openList()
  const given = await chip('Ben', 'Reviews', /^Ben reviews Ada/)
  act(() => given.focus())
  expect(given).toHaveAttribute('tabindex', '0')
  expect(tabStops(list)).toEqual([given.getAttribute('aria-label')])
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('button', { name: 'Actions for Ben as reviewer' })).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowRight}')
  // What is completed comes first.
  expect(await chip('Ada', 'Reviews', /^Ada reviews Cyd/)).toHaveFocus()
})

test('another order moves nothing to somebody else', async () => {
  const { user } = await openList('?order=name')
  const focused = await chip('Cyd', 'Reviews', /^Cyd reviews Ada/)
  act(() => focused.focus())
  await user.click(screen.getByRole('button', { name: /^Filters and order/ }))
  await user.click(screen.getByRole('button', { name: /^Order/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'load received' }))
  const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
  await waitFor(() => expect(names()[0]).toMatch(/^Dot/))
  expect(await chip('Cyd', 'Reviews', /^Cyd reviews Ada/)).toHaveAttribute('tabindex', '0')
})

test('whom a search hides keeps the stop for when they are back; meanwhile another has it', async () => {
  const { user, list } = await openList()
  const first = await chip('Ben', 'Reviewed by', /^Ada reviews Ben/)
  act(() => first.focus())
  const search = screen.getByRole('searchbox', { name: 'Search people' })
  await user.type(search, 'dot')
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1))
  expect(tabStops(list)).toEqual(['Actions for Dot'])
  expect(search).toHaveFocus()
  await user.clear(search)
  const back = await chip('Ben', 'Reviewed by', /^Ada reviews Ben/)
  await waitFor(() => expect(back).toHaveAttribute('tabindex', '0'))
})

test('Delete plans the removal, Ctrl+Z takes it back; the focus stays', async () => {
  const { user } = await openList()
  const first = await chip('Ada', 'Reviewed by', /^Ben reviews Ada/)
  act(() => first.focus())
  await user.keyboard('{Delete}')
  await announced('Planned: remove Ben from Ada.')
  const struck = await chip('Ada', 'Reviewed by', /^Ben reviews Ada: .*, to be removed/)
  await waitFor(() => expect(struck).toHaveFocus())
  await user.keyboard('{Control>}z{/Control}')
  await announced('Undone: remove Ben from Ada.')
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
  await announced('Redone: remove Ben from Ada.')
  expect(await chip('Ada', 'Reviewed by', /, to be removed/)).toHaveFocus()
})
