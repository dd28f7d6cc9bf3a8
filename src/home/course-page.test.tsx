import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: ['Ada Lovelace', { name: 'Ben Carter', section: 'Section B' }, 'Cyd Charisse'],
  reviews: ['Ada > Ben: completed', 'Ben > Ada', 'Cyd > Ada'],
  assignment: { due_at: '2026-11-20T12:00:00Z' },
}

function openPage(as: string, input: CourseInput = INPUT) {
  const { assignments = [], ...course } = buildCourse(input)
  const more = [
    { id: 8, course_id: 1, name: 'Quiz without reviews' },
    {
      id: 9,
      course_id: 1,
      name: 'Essay 2',
      peer_reviews: true,
      anonymous_peer_reviews: true,
      workflow_state: 'unpublished' as const,
    },
  ]
  return renderApp('/courses/1', {
    canvas,
    course: { ...course, assignments: [...assignments, ...more] },
    as,
  })
}
const row = (name: RegExp) => screen.findByRole('row', { name })

test('each assignment with peer reviews tells how far its reviews have come', async () => {
  await openPage(built.teacher)
  expect(await screen.findByRole('img', { name: '33 % done' })).toBeVisible()
  const cells = within(await row(/^Essay 1/)).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'Fri 20 Nov',
    '',
    '1 done',
    '3 assigned',
    '3 students',
  ])
  expect(screen.queryByText('Quiz without reviews')).not.toBeInTheDocument()
})

test('what is anonymous or not published says so', async () => {
  await openPage(built.teacher)
  const essay = within(await row(/^Essay 2/))
  expect(essay.getByText('Anonymous')).toBeVisible()
  expect(essay.getByText('Not published')).toBeVisible()
  expect(essay.getByText('No due date')).toBeVisible()
})

test('the name leads to the assignment as a whole', async () => {
  await openPage(built.teacher)
  expect(await screen.findByRole('link', { name: 'Essay 1' })).toHaveAttribute('href', built.path)
  expect(screen.queryByRole('link', { name: /Section/ })).not.toBeInTheDocument()
})

test('a limited TA is led to the own section alone', async () => {
  await openPage(built.limitedTa)
  const sections = within(await row(/^Essay 1/)).getAllByRole('link', { name: /Section/ })
  expect(sections.map((link) => link.getAttribute('href'))).toEqual(['/sections/12/assignments/7'])
})

test('progress that cannot be read fails alone, and is asked for again', async () => {
  canvas.server.use(
    http.get(
      '*/assignments/7/peer_reviews',
      () => HttpResponse.json({ errors: [{ message: 'Not now.' }] }, { status: 403 }),
      { once: true },
    ),
  )
  const { user } = await openPage(built.teacher)
  expect(await screen.findByText(/^Not read: .*Not now/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Read the progress of Essay 1 again' }))
  expect(await screen.findByRole('img', { name: '33 % done' })).toBeVisible()
})

test('a student gets the assignments without numbers', async () => {
  await openPage('101')
  expect(await screen.findByRole('link', { name: 'Essay 1' })).toHaveAttribute('href', built.path)
  expect(screen.queryByRole('columnheader', { name: 'Progress' })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /Section/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Essay 2' })).not.toBeInTheDocument()
})

test('a course without peer reviews says how to get some', async () => {
  const course = buildCourse({ assignment: { peer_reviews: false } })
  await renderApp('/courses/1', { canvas, course, as: built.teacher })
  expect(
    await screen.findByRole('heading', { name: 'No assignment with peer reviews' }),
  ).toBeVisible()
})
