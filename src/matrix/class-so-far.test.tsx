import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { createGate } from '#src/testing/gate.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
// Canvas gives a hundred people a page.
const MANY = 120
const LAST = { reviewer: '101', author: String(100 + MANY) }

/** Two pages of people; the second is held back until `answer` is called, or fails by it. */
async function openWhileReading(answerWith?: () => Response) {
  const gate = createGate()
  const course = buildCourse({ students: MANY })
  const { peer_reviews: reviews = [] } = course
  reviews.push({
    id: 1,
    asset_id: 9000 + MANY,
    user_id: Number(LAST.author),
    assessor_id: 101,
    workflow_state: 'assigned',
  })
  canvas.server.use(
    http.get('*/api/v1/courses/1/users', async ({ request }) => {
      if (!/[?&]page=2/.test(request.url)) return
      await gate.opened
      return answerWith?.()
    }),
  )
  const { user } = await renderApp(
    `${built.path}?reviewer=${LAST.reviewer}&author=${LAST.author}`,
    { canvas, course: { ...course, peer_reviews: reviews }, as: built.teacher },
  )
  const grid = new GridTester(user)
  await grid.ready()
  return { user, gate }
}

const grid = () => screen.getByRole('grid')

test('reviews are there before the last page of people, and may be changed after it', async () => {
  const { user, gate } = await openWhileReading()
  expect(grid()).toHaveAttribute('aria-busy', 'true')
  const known = Number(grid().getAttribute('aria-rowcount')) - 1
  expect(known).toBeLessThan(MANY)
  expect(screen.getByText(`Reading the class: ${known} people so far…`)).toBeVisible()
  expect(document.activeElement).toHaveAccessibleName(/assigned/)
  expect(screen.queryByRole('group', { name: 'Show only' })).not.toBeInTheDocument()

  await user.keyboard('{Enter}')
  await announced(/Not allowed: The class is still being read from Canvas/)

  const focused = document.activeElement?.getAttribute('data-author')
  gate.open()
  await waitFor(() => expect(grid()).toHaveAttribute('aria-rowcount', String(MANY + 1)))
  expect(grid()).not.toHaveAttribute('aria-busy')
  expect(screen.queryByText(/Reading the class/)).not.toBeInTheDocument()
  expect(document.activeElement).toHaveAttribute('data-author', focused)
  await user.keyboard('{Enter}')
  await announced(/^Planned: remove/)
  expect(document.activeElement).toHaveAccessibleName(/to be removed/)
})

test('where a later page fails, the page says so instead of showing half a class', async () => {
  const { gate } = await openWhileReading(() =>
    HttpResponse.json({ errors: [{ message: 'user not authorized' }] }, { status: 403 }),
  )
  // React Router reports what the error screen shows.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  gate.open()
  expect(await screen.findByRole('heading', { name: /not allowed|may not/i })).toBeVisible()
  expect(screen.queryByRole('grid')).not.toBeInTheDocument()
})
