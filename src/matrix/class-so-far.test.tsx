import { act, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { createGate } from '#src/testing/gate.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
// Canvas gives a hundred people a page.
const MANY = 120
const LAST = { reviewer: '101', author: String(100 + MANY) }

/** Two pages of people and submissions; the second is held back until `answer` is called, or fails by it. */
async function openWhileReading(answerWith?: () => Response, search?: string) {
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
    http.get('*/api/v1/courses/1/assignments/*/submissions', async ({ request }) => {
      if (/[?&]page=2/.test(request.url)) await gate.opened
    }),
  )
  const { user } = await renderApp(
    built.path + (search ?? `?reviewer=${LAST.reviewer}&author=${LAST.author}`),
    { canvas, course: { ...course, peer_reviews: reviews }, as: built.teacher },
  )
  await screen.findByRole('grid')
  return { user, gate }
}

const grid = () => screen.getByRole('grid')

test('reviews are there before the last page of people, and may be changed after it', async () => {
  const { user, gate } = await openWhileReading()
  expect(grid()).toHaveAttribute('aria-busy', 'true')
  const known = Number(grid().getAttribute('aria-rowcount')) - 1
  expect(known).toBeLessThan(MANY)
  expect(screen.getByText(`Reading the class: ${known} people so far…`)).toBeVisible()
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/assigned/))
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

test.each([
  ['many reviews are drawn with the names that come along, before any page of people', 3, true],
  ['few reviews, of a class that is there at once, wait for their first page', 1, false],
])('%s', async (_rule, reviewsEach, isDrawn) => {
  const gate = createGate()
  for (const list of ['users', 'assignments/*/submissions']) {
    canvas.server.use(
      http.get(`*/api/v1/courses/1/${list}`, async () => {
        await gate.opened
      }),
    )
  }
  const course = buildCourse({ students: MANY })
  const ids = Array.from({ length: MANY }, (_, index) => 101 + index)
  // All but the last give some and get some.
  const circle = ids.slice(0, -1)
  course.peer_reviews = circle.flatMap((assessor, at) =>
    Array.from({ length: reviewsEach }, (_, nth) => {
      const author = circle[(at + 1 + nth) % circle.length]!
      const id = at * reviewsEach + nth + 1
      return {
        id,
        asset_id: 8900 + author,
        user_id: author,
        assessor_id: assessor,
        workflow_state: 'assigned',
      }
    }),
  )
  await renderApp(built.path, { canvas, course, as: built.teacher })
  if (isDrawn) {
    await screen.findByRole('grid')
    expect(grid()).toHaveAttribute('aria-rowcount', String(MANY))
    expect(grid()).toHaveAttribute('aria-busy', 'true')
  } else {
    expect(await screen.findByText(/^Reading people, submissions and reviews/)).toBeVisible()
    expect(screen.queryByRole('grid')).toBeNull()
  }
  gate.open()
  await waitFor(() => expect(grid()).not.toHaveAttribute('aria-busy'))
  expect(grid()).toHaveAttribute('aria-rowcount', String(MANY + 1))
})

// Neither gives nor gets a review, and stands on the second page: nothing tells of this person before.
const UNTOLD = String(100 + MANY - 1)

test('a cell of the address whose people are not read yet is shown when they are', async () => {
  const { gate } = await openWhileReading(undefined, `?reviewer=${UNTOLD}&author=${UNTOLD}`)
  expect(grid()).toHaveAttribute('aria-busy', 'true')
  expect(document.body).toHaveFocus()
  gate.open()
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-author', UNTOLD))
  expect(document.activeElement).toHaveAttribute('data-reviewer', UNTOLD)
})

test('whoever has begun elsewhere by then stays there', async () => {
  const { user, gate } = await openWhileReading(undefined, `?reviewer=${UNTOLD}&author=${UNTOLD}`)
  const [first] = within(grid()).getAllByRole('gridcell')
  await user.click(within(first!).getByRole('button'))
  await user.keyboard('{Escape}{ArrowRight}')
  const before = document.activeElement?.getAttribute('data-author')
  expect(before).toBeTruthy()
  gate.open()
  await waitFor(() => expect(grid()).not.toHaveAttribute('aria-busy'))
  expect(document.activeElement).toHaveAttribute('data-author', before)
})

test('the list is busy, too, until the class is read', async () => {
  const { gate } = await openWhileReading(undefined, '?view=list')
  expect(grid()).toHaveAttribute('aria-busy', 'true')
  gate.open()
  await waitFor(() => expect(grid()).not.toHaveAttribute('aria-busy'))
})

test('paper says that it has only those who were read so far', async () => {
  const { gate } = await openWhileReading()
  // Asks now and then: Testing Library's waitFor would ask again for what this draws.
  const print = () =>
    vi.waitFor(() => {
      act(() => void dispatchEvent(new Event('beforeprint')))
      return within(screen.getAllByRole('table')[0]!)
    })
  const paper = await print()
  expect(paper.getByText('Not yet the whole class: Canvas was still being read')).toBeVisible()
  expect(paper.getByText(/^\d+ people read so far · /)).toBeVisible()
  act(() => void dispatchEvent(new Event('afterprint')))
  gate.open()
  await waitFor(() => expect(grid()).not.toHaveAttribute('aria-busy'))
  const whole = await print()
  expect(whole.getByText(new RegExp(`^All ${MANY} people`))).toBeVisible()
  expect(whole.queryByText(/Not yet the whole class/)).not.toBeInTheDocument()
})
