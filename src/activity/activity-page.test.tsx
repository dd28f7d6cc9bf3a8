import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({ students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse'] })
const PATH = `${built.path}/activity`

const message = (id: number) => ({
  id: String(id),
  created_at: '2026-11-20T12:00:00Z',
  reviewer: { id: '101', name: 'Ada Lovelace' },
  author: null,
  subject: 'Peer Review Invitation',
})

test('an assigned reviewer stands in the activity, with the work and the time', async () => {
  const { user } = await renderApp(`${built.path}?reviewer=101&author=102`, {
    canvas,
    course,
    as: built.teacher,
  })
  await new GridTester(user).choose('Ada Lovelace', 'Ben Carter', /^Assign/)
  await announced('1 reviewer assigned')
  await user.click(screen.getByRole('link', { name: 'Activity' }))
  const table = await screen.findByRole('table', { name: 'Messages to reviewers' })
  const [, row] = within(table).getAllByRole('row')
  expect(row).toHaveAccessibleName(/^Ada Lovelace/)
  expect(row).toHaveTextContent('Peer Review Invitation: the work of Ben Carter')
  expect(within(row!).getByText(/^\w{3} \d+ \w{3}, \d\d:\d\d$/)).toBeVisible()
  expect(screen.getByText('1 message')).toBeVisible()
})

test('before any message the page says how one comes about', async () => {
  await renderApp(PATH, { canvas, course, as: built.teacher })
  expect(await screen.findByText('No message has been sent')).toBeVisible()
  expect(screen.getByText(/^Assign a reviewer/)).toBeVisible()
})

test('an assignment that is not published explains why there are none', async () => {
  const unpublished = buildCourse({ assignment: { workflow_state: 'unpublished' } })
  await renderApp(PATH, { canvas, course: unpublished, as: built.teacher })
  expect(await screen.findByText(/sends none while .* not published/)).toBeVisible()
})

test('a student is told that it is for staff', async () => {
  await renderApp(PATH, { canvas, course, as: 101 })
  expect(await screen.findByText('Only the staff of the course may read this')).toBeVisible()
})

test('older messages come on request, and it is said how many are shown', async () => {
  canvas.server.use(
    http.get('*/activity/messages', ({ request }) => {
      const isFirst = !new URL(request.url).searchParams.has('before')
      return HttpResponse.json(
        isFirst
          ? { messages: [message(3), message(2)], next_before: '2' }
          : { messages: [message(1)], next_before: null },
      )
    }),
  )
  const { user } = await renderApp(PATH, { canvas, course, as: built.teacher })
  expect(await screen.findByText('The newest 2 shown')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show older messages' }))
  expect(await screen.findByText('3 messages')).toBeVisible()
  expect(screen.getAllByText(/the review has been removed since/)).toHaveLength(3)
  await announced('3 messages shown')
})

test('a real Canvas keeps its messages to itself, and the page says so', async () => {
  canvas.server.use(
    http.get('*/activity/messages', () => HttpResponse.json({ messages: null, next_before: null })),
  )
  await renderApp(PATH, { canvas, course, as: built.teacher })
  expect(await screen.findByText('Canvas keeps its messages to itself')).toBeVisible()
})
