import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { createGate } from '#src/testing/gate.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
beforeEach(() => localStorage.clear())

const PAST = '2020-11-20T12:00:00Z'
const FUTURE = '2999-11-20T12:00:00Z'

type MoreAssignment = NonNullable<CourseFileInput['assignments']>[number]

function openHome(
  input: CourseInput = {},
  more: MoreAssignment[] = [],
  as: string = built.teacher,
) {
  const { assignments = [], ...course } = buildCourse(input)
  const all = { ...course, assignments: [...assignments, ...more] }
  return renderApp('/', { canvas, course: all, as })
}
const essay = (id: number, more: Partial<MoreAssignment> = {}): MoreAssignment => ({
  id,
  course_id: 1,
  name: `Essay ${id}`,
  peer_reviews: true,
  ...more,
})
/** Lets a call be refused once: what is refused is not tried again by itself. */
function refuse(path: string): void {
  canvas.server.use(
    http.get(
      `*/api/v1/courses/1/${path}`,
      () => HttpResponse.json({ errors: [{ message: 'Not now.' }] }, { status: 403 }),
      { once: true },
    ),
  )
}
const attention = async () => within(await screen.findByRole('region', { name: 'Needs attention' }))
const course = async () => within(await screen.findByRole('region', { name: 'Writing 101' }))

test('the courses of the person are links, named by the course alone', async () => {
  const { user } = await openHome()
  const link = await screen.findByRole('link', { name: 'Writing 101' })
  expect(link).toHaveAccessibleDescription(/WR101 · Instructor/)
  await user.click(link)
  expect(await screen.findByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
  expect(location.pathname).toBe('/courses/1')
})

test('a course that is not published says so', async () => {
  await openHome({ course: { workflow_state: 'unpublished' } })
  expect((await course()).getByText('Not published')).toBeVisible()
})

test('what needs attention comes first, the most pressing before all, and leads to whom it concerns', async () => {
  const students = ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse']
  const reviews = ['Ada > Ben: completed', 'Ben > Ada', 'Cyd > Ada']
  const { user } = await openHome({ students, reviews, assignment: { due_at: PAST } }, [
    essay(8, { due_at: FUTURE }),
  ])
  const region = await attention()
  await region.findByRole('link', { name: /Nobody/ })
  const links = await waitFor(() => {
    const found = region.getAllByRole('link')
    expect(found).toHaveLength(3)
    return found
  })
  expect(links.map(({ textContent }) => textContent)).toEqual([
    '1 submission gets no review',
    '2 people are late with 2 reviews',
    'Nobody reviews anybody yet',
  ])
  expect(links[0]).toHaveAccessibleDescription('Essay 1 · Writing 101')
  expect(links[2]).toHaveAccessibleDescription('Essay 8 · Writing 101 · due Wed 20 Nov 2999')
  expect(links[2]).toHaveAttribute('href', '/courses/1/assignments/8')
  await user.click(links[1]!)
  const filter = await screen.findByRole('button', { name: /people late/ })
  expect(filter).toHaveAttribute('aria-pressed', 'true')
})

test('each course has its assignments with their progress, and the marks of what is wrong', async () => {
  await openHome({ reviews: ['Ada > Grace: completed'] })
  const region = await course()
  const row = within(await region.findByRole('row', { name: /^Essay 1/ }))
  expect(await row.findByRole('img', { name: '100 % done' })).toBeVisible()
  expect(row.getByRole('img', { name: '1 submission gets no review' })).toBeInTheDocument()
  expect(row.getByRole('link', { name: 'Essay 1' })).toHaveAttribute('href', built.path)
})

test('while it is read the courses are there, and it says that it is still looking', async () => {
  const gate = createGate()
  canvas.server.use(
    http.get('*/assignments/7/peer_reviews', async () => {
      await gate.opened
      return HttpResponse.json([])
    }),
  )
  await openHome({ students: ['Ada Lovelace'] })
  const region = await attention()
  expect(await region.findByText(/: 0 of 1 assignment read/)).toBeVisible()
  expect(region.getByRole('status')).toHaveTextContent('Still looking')
  expect(screen.getByRole('link', { name: 'Writing 101' })).toBeVisible()
  gate.open()
  expect(await region.findByText('Nothing needs attention')).toBeVisible()
})

test('of many assignments the latest twenty are looked at, and it says how many were left out', async () => {
  const more = Array.from({ length: 21 }, (_none, index) =>
    essay(100 + index, { due_at: `2999-11-0${1 + (index % 9)}T12:00:00Z` }),
  )
  const { user } = await openHome({ students: 2 }, more)
  const region = await attention()
  expect(
    await region.findByText(/Only the 20 assignments due last .* 2 more were left out/),
  ).toBeVisible()
  expect((await course()).getAllByRole('rowheader')).toHaveLength(20)
  expect((await course()).getByText(/^2 more with peer reviews/)).toBeVisible()
  expect(region.getAllByRole('listitem')).toHaveLength(8)
  await user.click(region.getByRole('button', { name: 'Show all 20' }))
  expect(region.getAllByRole('listitem')).toHaveLength(20)
})

test('an assignment that is not read leaves the answer open, and is asked for again', async () => {
  refuse('assignments/7/peer_reviews')
  const { user } = await openHome({ reviews: ['Ada > Grace: completed', 'Grace > Ada: completed'] })
  const region = await attention()
  expect(await region.findByText('Nothing needs attention in what could be read')).toBeVisible()
  expect(region.getByText(/1 assignment could not be read/)).toBeVisible()
  await user.click(region.getByRole('button', { name: /^Read what could not be read/ }))
  expect(await region.findByText('Nothing needs attention')).toBeVisible()
})

test('a course that is not read fails alone, and is asked for again', async () => {
  refuse('assignments')
  const { user } = await openHome()
  const region = await course()
  expect(await region.findByText(/not read: .*Not now/)).toBeVisible()
  expect((await attention()).getByText(/One course could not be looked at/)).toBeVisible()
  await user.click(
    region.getByRole('button', { name: 'Read the assignments of Writing 101 again' }),
  )
  expect(await region.findByRole('link', { name: 'Essay 1' })).toBeVisible()
})

test('a course without peer reviews says so', async () => {
  await openHome({ assignment: { peer_reviews: false } })
  expect(await (await course()).findByText('No assignment with peer reviews.')).toBeVisible()
  expect(await (await attention()).findByText('Nothing needs attention')).toBeVisible()
})

test('what was opened last is a link at the top, until one signs out', async () => {
  const { user } = await openHome()
  expect(screen.queryByRole('navigation', { name: 'Recent' })).not.toBeInTheDocument()
  await user.click(await (await course()).findByRole('link', { name: 'Essay 1' }))
  await screen.findByRole('heading', { level: 1, name: 'Essay 1' })
  await user.click(screen.getByRole('link', { name: 'Peer Review Matrix, home' }))
  const recent = within(await screen.findByRole('navigation', { name: 'Recent' }))
  expect(recent.getByRole('link', { name: 'Essay 1' })).toHaveAttribute('href', built.path)
  await user.click(screen.getByRole('button', { name: /^Account/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  await waitFor(() => expect(localStorage.getItem('prm-recent')).toBeNull())
})

test('a student gets a list of courses alone, and nothing more is asked of Canvas', async () => {
  const asked: string[] = []
  canvas.server.use(http.get('*/courses/1/*', ({ request }) => void asked.push(request.url)))
  await openHome({}, [], '101')
  const item = (await screen.findByRole('link', { name: 'Writing 101' })).closest('li')!
  expect(within(item).getByText(/Student/)).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Needs attention' })).not.toBeInTheDocument()
  expect(asked).toEqual([])
})

test('who is in no course reads what to do', async () => {
  const { users = [], ...rest } = buildCourse()
  const course = {
    ...rest,
    users: [...users, { id: 3, name: 'Nora Admin' }],
    account_admins: [3],
  }
  await renderApp('/', { canvas, course, as: 3 })
  expect(await screen.findByRole('heading', { name: 'You are in no course' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Sign in as somebody else' })).toBeVisible()
})

test('who is not signed in is led to sign in, and back', async () => {
  const { user } = await renderApp('/courses/1', { canvas, course: buildCourse() })
  await user.click(await screen.findByRole('button', { name: 'Continue as Maya Teacher' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
  expect(location.pathname).toBe('/courses/1')
})
