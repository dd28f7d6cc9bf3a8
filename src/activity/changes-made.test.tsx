import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'
import { entry, serveChanges } from '#src/testing/serve-changes.ts'

const canvas = fakeCanvas()
const course = buildCourse({ students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse'] })
const PATH = `${built.path}/activity`
const teacher = { canvas, course, as: built.teacher }

const serve = (changes: object[]) => serveChanges(canvas, changes)

const lines = async () => {
  const table = await screen.findByRole('table', { name: 'Changes' })
  return within(table).getAllByRole('row').slice(1)
}

test('a review assigned in the matrix stands in the page, with who did it and what came of it', async () => {
  const { user } = await renderApp(`${built.path}?reviewer=101&author=102`, teacher)
  await new GridTester(user).choose('Ada Lovelace', 'Ben Carter', /^Assign/)
  await announced('1 reviewer assigned')
  await user.click(screen.getByRole('link', { name: 'Activity' }))
  const [line] = await lines()
  expect(within(line!).getByRole('rowheader')).toHaveTextContent('Ada Lovelace')
  const cells = within(line!).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'reviews Ben Carter',
    'Assigned ',
    'by Maya Teacher',
    'Done',
    expect.stringMatching(/^\w{3} \d+ \w{3}, \d\d:\d\d$/) as string,
  ])
  expect(screen.getByText('1 change')).toBeVisible()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Reviewer' }), 'Cyd Charisse')
  expect(await screen.findByText('No change fits these filters')).toBeVisible()
  expect(window.location.search).toBe('?reviewer=103')
  await announced('0 changes')
  await user.click(screen.getByRole('button', { name: 'Show all changes' }))
  expect(await lines()).toHaveLength(1)
  expect(window.location.search).toBe('')
})

test('before any change the page says how one comes about', async () => {
  await renderApp(PATH, teacher)
  expect(await screen.findByText('Nothing has been changed here yet')).toBeVisible()
  expect(screen.queryByRole('search')).toBeNull()
})

test('an address opens with its filters, and asks for a whole day and the work of an author', async () => {
  const asked = serve([entry(1)])
  await renderApp(
    `${PATH}?by=1&author=102&change=remind&result=done&from=2026-11-20&to=2026-11-20`,
    teacher,
  )
  await lines()
  expect(screen.getByRole('combobox', { name: 'Changed by' })).toHaveDisplayValue('Maya Teacher')
  expect(screen.getByRole('combobox', { name: 'Author' })).toHaveDisplayValue('Ben Carter')
  expect(screen.getByLabelText('From')).toHaveValue('2026-11-20')
  const { from, to, ...rest } = Object.fromEntries(asked[0]!)
  expect(rest).toEqual({
    course_id: '1',
    assignment_id: '7',
    per_page: '100',
    actor_id: '1',
    submission_id: '9002',
    action: 'remind',
    result: 'done',
  })
  expect(Date.parse(to!) - Date.parse(from!)).toBe(24 * 60 * 60 * 1000)
})

test('what Canvas refused is told in its words, and the author by the submission', async () => {
  serve([
    entry(3, { result: 'refused', status: 400, message: 'Cannot review own work', author: null }),
    entry(2, { result: 'no_answer', status: 500 }),
    entry(1, { reviewer: { id: '900', name: 'Dora Gone' }, action: 'remove' }),
  ])
  await renderApp(PATH, teacher)
  const [refused, unclear, removed] = await lines()
  expect(refused).toHaveTextContent('Refused: Cannot review own work')
  expect(refused).toHaveTextContent('reviews Ben Carter')
  expect(unclear).toHaveTextContent('No clear answer: Canvas answered with status 500.')
  expect(removed).toHaveTextContent(/^Dora Gone.*Removed/)
})

test('one apply is shown alone, and all of them again', async () => {
  const asked = serve([entry(1, { operation_id: 'run-1' })])
  const { user } = await renderApp(PATH, teacher)
  await user.click(await screen.findByRole('button', { name: 'Whole apply' }))
  await waitFor(() => expect(asked.at(-1)?.get('operation_id')).toBe('run-1'))
  expect(window.location.search).toBe('?apply=run-1')
  expect(screen.queryByRole('button', { name: 'Whole apply' })).toBeNull()
  expect(screen.getByRole('search')).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Clear filters: one apply only' }))
  expect(await screen.findByRole('button', { name: 'Whole apply' })).toBeVisible()
})

test('older changes come on request', async () => {
  canvas.server.use(
    http.get('*/activity/changes', ({ request }) => {
      const isFirst = !new URL(request.url).searchParams.has('before')
      const page = isFirst
        ? { changes: [entry(3), entry(2)], next_before: '2' }
        : { changes: [entry(1)], next_before: null }
      return HttpResponse.json({ ...page, total: 3, actors: [], only_own: false })
    }),
  )
  const { user } = await renderApp(PATH, teacher)
  expect(await screen.findByText('The newest 2 of 3 changes')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show older changes' }))
  expect(await screen.findByText('3 changes')).toBeVisible()
  await announced('3 changes shown')
  expect(await lines()).toHaveLength(3)
})

test('a failure is told, and trying again reads the changes', async () => {
  serve([entry(1)])
  canvas.server.use(
    http.get(
      '*/activity/changes',
      () => HttpResponse.json({ errors: [{ message: 'Broken.' }] }, { status: 400 }),
      { once: true },
    ),
  )
  const { user } = await renderApp(PATH, teacher)
  const fault = await screen.findByRole('alert')
  expect(fault).toHaveTextContent(/The changes could not be read.*Broken\./)
  await user.click(within(fault).getByRole('button', { name: 'Try again' }))
  expect(await lines()).toHaveLength(1)
})

test('a TA limited to a section is told that these are own changes alone', async () => {
  await renderApp(PATH, { canvas, course, as: built.limitedTa })
  expect(await screen.findByText('You have changed nothing here yet')).toBeVisible()
  expect(screen.getByText(/^You see the changes that you made yourself/)).toBeVisible()
})
