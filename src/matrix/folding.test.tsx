import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
// Rows and columns are Ben, Cyd, Ada in Section A, then Dot, Eve in Section B.
const course = buildCourse({
  students: [
    'Ada Lovelace',
    'Ben Carter',
    'Cyd Charisse',
    { name: 'Dot Danger', section: 'Section B' },
    { name: 'Eve Evans', section: 'Section B' },
  ],
  reviews: ['Ada > Ben: completed', 'Ada > Dot', 'Ben > Dot: completed', 'Dot > Ada'],
})
const SECTION_A = 'Section A, 3 people, gives 2 of 3 done, receives 1 of 2 done'
const SECTION_B = 'Section B, 2 people, gives 0 of 1 done, receives 1 of 2 done'

afterEach(() => hiddenNames.set(false))

async function open(search = '?subtotals=show', as: string = built.teacher) {
  const { user } = await renderApp(built.path + search, { canvas, course, as })
  const grid = new GridTester(user)
  await grid.ready()
  return { user, grid }
}
const heading = (name: string) => screen.findByRole('button', { name })
const inGrid = () => within(screen.getByRole('grid').closest<HTMLElement>('.mx-grid')!)
/** A row holds its header, which stands in the frozen pane, by its id. */
const rowOf = ({ id }: HTMLElement) =>
  document.querySelector<HTMLElement>(`[role=row][aria-owns~="${id}"]`)!
const rowCount = () => screen.getByRole('grid').getAttribute('aria-rowcount')
const choose = async (
  user: Awaited<ReturnType<typeof open>>['user'],
  role: string,
  name: string,
) => {
  await user.click(screen.getByRole('button', { name: /^Order/ }))
  await user.click(await screen.findByRole(role, { name }))
}

test('the menu of orders switches headings on, with what their blocks give and receive', async () => {
  const { user } = await open('')
  expect(rowCount()).toBe('6')
  await choose(user, 'menuitemcheckbox', 'Show sub-totals')
  const button = await heading(SECTION_A)
  await announced('Each section has a heading with sub-totals.')
  expect(window.location.search).toBe('?subtotals=show')
  expect(rowCount()).toBe('8')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  const header = inGrid().getByRole('rowheader', { name: SECTION_A })
  expect(header).toHaveAttribute('aria-colindex', '1')
  const row = rowOf(header)
  expect(row).toHaveAttribute('aria-rowindex', '2')
  const given = within(row).getByRole('gridcell', {
    name: 'Section A reviews Dot Danger: 1 of 2 done',
  })
  expect(given).toHaveAttribute('aria-colindex', '5')
  expect(given).toHaveTextContent(/^2$/)
  const second = (await heading(SECTION_B)).closest<HTMLElement>('[role=rowheader]')!
  expect(rowOf(second)).toHaveAttribute('aria-rowindex', '6')
  await choose(user, 'menuitemcheckbox', 'Show sub-totals')
  await waitFor(() => expect(rowCount()).toBe('6'))
})

test('an order without blocks offers nothing of the kind', async () => {
  const { user } = await open('?subtotals=show&order=name')
  expect(rowCount()).toBe('6')
  await user.click(screen.getByRole('button', { name: /^Order/ }))
  expect(await screen.findByRole('menuitemradio', { name: 'name' })).toBeVisible()
  expect(screen.queryByRole('menuitemcheckbox')).toBeNull()
})

test('a press folds a block and keeps the focus, another one unfolds it; the address tells it', async () => {
  const { user } = await open()
  const button = await heading(SECTION_A)
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'false')
  expect(button).toHaveFocus()
  expect(rowCount()).toBe('5')
  expect(inGrid().queryByRole('rowheader', { name: /^Cyd/ })).toBeNull()
  expect(inGrid().getByRole('columnheader', { name: /^Cyd/ })).toBeVisible()
  expect(
    inGrid().getByRole('gridcell', { name: 'Section A reviews Ben Carter: 1 of 1 done' }),
  ).toBeVisible()
  expect(window.location.search).toBe('?subtotals=show&closed=section.11')
  await user.keyboard('{Enter}')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  await user.keyboard(' ')
  expect(button).toHaveAttribute('aria-expanded', 'false')
  await user.keyboard(' ')
  expect(window.location.search).toBe('?subtotals=show')
  expect(inGrid().getByRole('rowheader', { name: /^Cyd/ })).toBeVisible()
})

test('arrows go through headings, letters find who is folded', async () => {
  const { user, grid } = await open('?subtotals=show&reviewer=101&author=104')
  await heading(SECTION_B)
  expect(await grid.findCell('Ada Lovelace', 'Dot Danger')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  const cell = inGrid().getByRole('gridcell', { name: 'Section B reviews Dot Danger: no review' })
  expect(cell).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(rowCount()).toBe('8')
  await user.keyboard('{Home}{ArrowLeft}')
  expect(await heading(SECTION_B)).toHaveFocus()
  await user.keyboard('{Enter}{ArrowRight}{ArrowUp}{Control>}{ArrowDown}{/Control}')
  expect(inGrid().getByRole('gridcell', { name: /^Section B reviews Ben/ })).toHaveFocus()
  await user.keyboard('eve')
  await waitFor(() => expect(grid.cell('Eve Evans', 'Ben Carter')).toHaveFocus())
  expect(window.location.search).toBe('?subtotals=show')
})

test('while the focused person is folded away the heading is in its place, afterwards the person again', async () => {
  const { user, grid } = await open('?subtotals=show&reviewer=104&author=101')
  const cell = await grid.findCell('Dot Danger', 'Ada Lovelace')
  expect(cell).toHaveFocus()
  await choose(user, 'menuitem', 'Fold all')
  await announced('All sections are folded.')
  expect(window.location.search).toBe('?subtotals=show&closed=section.all')
  expect(await heading(SECTION_B)).toHaveAttribute('tabindex', '0')
  expect(rowCount()).toBe('3')
  await choose(user, 'menuitem', 'Unfold all')
  await waitFor(() =>
    expect(grid.cell('Dot Danger', 'Ada Lovelace')).toHaveAttribute('tabindex', '0'),
  )
})

test('a selection steps over headings, and what is done with it means people', async () => {
  const { user } = await open('?subtotals=show&reviewer=101&author=101')
  await heading(SECTION_B)
  await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  await announced('4 cells selected, 2 reviews')
  expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(4)
  await user.keyboard('{Control>}c{/Control}')
  await announced('Copied 2 × 2 cells.')
  expect(await navigator.clipboard.readText()).toBe(
    'Reviewer\tAda Lovelace\tDot Danger\nAda Lovelace\town work\tassigned\nDot Danger\tassigned\town work',
  )
  await user.keyboard('{Escape}{ArrowUp}{Delete}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Control>}a{/Control}')
  await announced('10 cells selected, 1 review')
})

test('who is folded away is not selected with everything', async () => {
  const { user } = await open('?subtotals=show&closed=section.11&reviewer=104&author=101')
  await heading(SECTION_A)
  await user.keyboard('{Control>}aa{/Control}')
  await announced('10 cells selected, 1 review')
})

test('a search leaves the blocks of who is found, with the sub-totals of those', async () => {
  await open('?subtotals=show&q=dot&closed=section.12')
  expect(
    await heading('Section A, 2 people, gives 2 of 3 done, receives 1 of 2 done'),
  ).toBeVisible()
  expect(
    await heading('Section B, 1 person, gives 0 of 1 done, receives 1 of 2 done'),
  ).toHaveAttribute('aria-expanded', 'false')
})

test('hidden names are hidden in headings, too', async () => {
  hiddenNames.set(true)
  await open()
  await heading(SECTION_A)
  const name = `Section A reviews ${pseudonymOf('104')}: 1 of 2 done`
  expect(inGrid().getByRole('gridcell', { name })).toBeVisible()
})

test('a TA of one section has a heading for those who are out of sight', async () => {
  await open('?subtotals=show', built.limitedTa)
  expect(await heading(SECTION_B)).toBeVisible()
  expect(await screen.findByRole('button', { name: /^Not in your sections, / })).toBeVisible()
})

test('the picture of the class is of everybody, and a jump unfolds whom it goes to', async () => {
  const { user } = await open('?subtotals=show&closed=section.11&overview=show')
  const panel = within(await screen.findByRole('complementary', { name: 'Whole class' }))
  expect(panel.getByRole('group', { name: 'Place in the class' })).toHaveAccessibleDescription(
    /^In view: reviewers 1–5 of 5, /,
  )
  await user.click(panel.getByRole('button', { name: '2 people with nothing to do' }))
  const cyd = await screen.findByRole('button', { name: 'Actions for Cyd Charisse as reviewer' })
  await waitFor(() => expect(cyd).toHaveFocus())
  expect(window.location.search).toBe('?subtotals=show&overview=show')
})
