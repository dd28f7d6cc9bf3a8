import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const GRACE = '101'
const INPUT: CourseInput = {
  students: ['Grace Okafor', 'Ada Lovelace', 'Ben Carter'],
  reviews: ['Ada > Grace: completed', 'Ben > Grace', 'Grace > Ben'],
}
const openPage = (input: CourseInput = INPUT, path: string = built.path) =>
  renderApp(path, { canvas, course: buildCourse(input), as: GRACE })
const heading = () => screen.findByRole('heading', { level: 1, name: 'Reviews of your work' })
const names = async () => {
  const table = within(await screen.findByRole('table', { name: 'Reviewers of this submission' }))
  return table.getAllByRole('rowheader').map(({ textContent }) => textContent)
}

test('a student sees who reviews the own work, and can change nothing', async () => {
  await openPage()
  await heading()
  expect(await names()).toEqual(['Ada Lovelace', 'Ben Carter'])
  expect(screen.getByRole('row', { name: /Ada Lovelace/ })).toHaveAccessibleName(/Completed/)
  expect(screen.getByRole('row', { name: /Ben Carter/ })).toHaveAccessibleName(/Assigned/)
  expect(screen.getByRole('main')).toHaveTextContent(/Submitted .*Only staff can change/)
  expect(screen.queryByRole('grid')).not.toBeInTheDocument()
  for (const name of [/^Actions for/, /^Add/, /^Remove/]) {
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  }
})

test('by section it is the same page', async () => {
  await openPage(INPUT, '/sections/11/assignments/7')
  expect(await names()).toEqual(['Ada Lovelace', 'Ben Carter'])
})

test('reviewers stay anonymous where the assignment says so', async () => {
  await openPage({ ...INPUT, assignment: { anonymous_peer_reviews: true } })
  expect(await names()).toEqual(['Anonymous reviewer', 'Anonymous reviewer'])
  expect(screen.queryByText('Ada Lovelace')).not.toBeInTheDocument()
})

test('without a review it says so', async () => {
  await openPage({ ...INPUT, reviews: [] })
  expect(await screen.findByText('Nobody reviews this submission yet.')).toBeVisible()
})

test('a submission that cannot be read is told, and asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  canvas.server.use(
    http.get(
      '*/submissions/self',
      () => HttpResponse.json({ errors: [{ message: 'Not for you.' }] }, { status: 403 }),
      { once: true },
    ),
  )
  const { user } = await openPage()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Your submission could not be read')
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  await heading()
})
