import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: [
    { name: 'Ada Lovelace', group: 'Team 1' },
    { name: 'Ben Carter', section: 'Section B' },
    'Cyd Charisse',
    { name: 'Dan Brown', submission: { submission_type: null, submitted_at: null } },
  ],
  reviews: ['Ben > Ada: completed', 'Cyd > Ada', 'Ada > Ben'],
  assignment: { due_at: '2026-10-01T12:00:00Z', intra_group_peer_reviews: true },
}
const wide = window.innerWidth

beforeEach(() => {
  window.innerWidth = 390
})
afterEach(() => {
  window.innerWidth = wide
})

const openPage = (search = '', input: CourseInput = INPUT) =>
  renderApp(built.path + search, { canvas, course: buildCourse(input), as: built.teacher })
const person = async (name: string) => within(await screen.findByRole('row', { name }))
const side = async (name: string, direction: 'Reviewed by' | 'Reviews') =>
  within((await person(name)).getByRole('group', { name: direction }))
const chips = async (name: string, direction: 'Reviewed by' | 'Reviews') =>
  (await side(name, direction))
    .queryAllByRole('listitem')
    .map((item) => within(item).getByRole('button').getAttribute('aria-label'))

test('a block tells where somebody is, who reviews them and whom they review', async () => {
  await openPage()
  const ada = await person('Ada Lovelace')
  expect(ada.getByText('Section A · Team 1')).toBeVisible()
  expect(await chips('Ada Lovelace', 'Reviewed by')).toEqual([
    'Ben Carter reviews Ada Lovelace: completed',
    expect.stringMatching(/^Cyd Charisse reviews Ada Lovelace: assigned, \d+ days late$/),
  ])
  const reviewedBy = await side('Ada Lovelace', 'Reviewed by')
  expect(reviewedBy.getByRole('img', { name: '1 of 2 done' })).toHaveTextContent('1/2')
  expect(await chips('Ada Lovelace', 'Reviews')).toEqual([
    expect.stringMatching(/^Ada Lovelace reviews Ben Carter: assigned/),
  ])
})

test('a finding leaves those whom it is about, on whichever side of the matrix they are', async () => {
  const { user } = await openPage()
  const finding = await screen.findByRole('button', { name: /gets? no review$/ })
  await user.click(finding)
  await waitFor(() => expect(screen.queryByRole('row', { name: 'Ada Lovelace' })).toBeNull())
  expect(await person('Cyd Charisse')).toBeDefined()
})

test('marks say what needs somebody', async () => {
  await openPage()
  expect((await person('Ada Lovelace')).getByText('1 late')).toBeVisible()
  const cyd = await person('Cyd Charisse')
  expect(cyd.getByText('gets no review')).toBeVisible()
  const dan = await person('Dan Brown')
  expect(dan.getByText('not submitted')).toBeVisible()
  expect(dan.getByText('has nothing to do')).toBeVisible()
})

test('people stand below the headings of their sections', async () => {
  await openPage()
  await person('Ada Lovelace')
  const headings = within(screen.getByRole('main'))
    .getAllByRole('heading')
    .map(({ textContent }) => textContent)
  expect(headings).toEqual([
    'Essay 1',
    'Section A 3 people',
    'Ada Lovelace',
    'Dan Brown',
    'Cyd Charisse',
    'Section B 1 person',
    'Ben Carter',
  ])
})

test('the search shows the matches alone', async () => {
  const { user } = await openPage()
  await person('Ben Carter')
  await user.type(screen.getByRole('searchbox', { name: 'Search people' }), 'cyd')
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1))
  expect(screen.getByRole('row', { name: 'Cyd Charisse' })).toBeVisible()
  await user.type(screen.getByRole('searchbox', { name: 'Search people' }), 'xx')
  expect(await screen.findByRole('heading', { name: /Nobody matches/ })).toBeVisible()
  await announced('Nobody matches.')
  await user.type(screen.getByRole('searchbox', { name: 'Search people' }), '{Backspace>2/}')
  await announced('1 of 4 people shown.')
})

test('while nobody reviews anybody, it says where to begin in a list', async () => {
  await openPage('', { students: ['Ada Lovelace', 'Ben Carter'] })
  expect(
    await screen.findByText(/ or choose “Add reviewers” in the menu of a person to begin by hand/),
  ).toBeVisible()
})

test('a reviewer is added by the card, and the list tells it at once', async () => {
  const { user } = await openPage()
  const button = (await person('Cyd Charisse')).getByRole('button', {
    name: 'Actions for Cyd Charisse',
  })
  await user.click(button)
  const card = within(await screen.findByRole('dialog', { name: 'Cyd Charisse' }))
  await user.click(card.getByRole('button', { name: 'Add reviewers' }))
  const dialog = await screen.findByRole('dialog', {
    name: "Add reviewers to Cyd Charisse's submission",
  })
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Ben Carter' }))
  await user.click(within(dialog).getByRole('button', { name: 'Assign now' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await announced('1 reviewer assigned')
  await waitFor(async () =>
    expect(await chips('Cyd Charisse', 'Reviewed by')).toEqual([
      expect.stringMatching(/^Ben Carter reviews Cyd Charisse: assigned/),
    ]),
  )
  await waitFor(() => expect(button).toHaveFocus())
})

test.each([
  [
    'Actions for Ada Lovelace',
    'Remove reviewers',
    "Remove reviewers from Ada Lovelace's submission",
  ],
  ['Actions for Ada Lovelace as reviewer', 'Add submissions', /Ada Lovelace/],
  ['Actions for Ada Lovelace as reviewer', 'Remove submissions', /Ada Lovelace/],
])('%s, %s opens its dialog', async (opener, action, dialog) => {
  const { user } = await openPage()
  await user.click((await person('Ada Lovelace')).getByRole('button', { name: opener }))
  const card = within(await screen.findByRole('dialog', { name: 'Ada Lovelace' }))
  await user.click(card.getByRole('button', { name: action }))
  expect(await screen.findByRole('dialog', { name: dialog })).toBeVisible()
})

test('the card leads to the submission', async () => {
  const { user } = await openPage()
  const ada = await person('Ada Lovelace')
  await user.click(ada.getByRole('button', { name: 'Actions for Ada Lovelace' }))
  await user.click(await screen.findByRole('link', { name: 'Open submission' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible()
  expect(location.pathname).toBe(`${built.path}/submissions/9001`)
})

test('a refused removal stays on the chip, and is told', async () => {
  const { user } = await openPage()
  canvas.server.use(
    http.delete('*/peer_reviews', () =>
      HttpResponse.json({ errors: [{ message: 'Not now.' }] }, { status: 400 }),
    ),
  )
  const name = /^Cyd Charisse reviews Ada Lovelace: assigned/
  await user.click((await side('Ada Lovelace', 'Reviewed by')).getByRole('button', { name }))
  await user.click(await screen.findByRole('menuitem', { name: /^Remove now/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Not now.')
  const failed = (await side('Ada Lovelace', 'Reviewed by')).getByRole('button', { name })
  expect(failed).toHaveAccessibleName(/failed: Not now/)
})

test('the address opens with its review in focus', async () => {
  await openPage('?reviewer=103&author=101')
  const chip = (await side('Ada Lovelace', 'Reviewed by')).getByRole('button', {
    name: /^Cyd Charisse reviews/,
  })
  await waitFor(() => expect(chip).toHaveFocus())
})

test('of many people only those in sight are drawn', async () => {
  await openPage('', { students: 120 })
  const list = await screen.findByRole('grid', { name: 'Reviews of each person' })
  // One more is the heading of their section.
  await waitFor(() => expect(list).toHaveAttribute('aria-rowcount', '121'))
  expect(within(list).getAllByRole('rowheader').length).toBeLessThan(20)
  const [, first] = within(list).getAllByRole('row')
  expect(first).toHaveAttribute('aria-rowindex', '2')
})
