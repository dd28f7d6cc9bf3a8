import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { createGate } from '#src/testing/gate.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
/** Lets a call fail, until the answer is called. */
function fail(path: string, status: number, message: string): () => void {
  let isBroken = true
  canvas.server.use(
    http.get(`*/api/v1/${path}`, () => {
      // Nothing returned: the handler of the real server below answers.
      if (!isBroken) return undefined
      return HttpResponse.json({ errors: [{ message }] }, { status })
    }),
  )
  return () => {
    isBroken = false
  }
}

// Three tries with pauses of one and two seconds between them.
const AFTER_RETRIES = { timeout: 8_000 }

const open = (url: string, as?: string) =>
  renderApp(url, { canvas, course: buildCourse(), ...(as !== undefined && { as }) })
const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, AFTER_RETRIES)
const address = () => window.location.pathname + window.location.search

test('an address that the app does not have says so, and leads home', async () => {
  const { user } = await open('/cours', '1')
  await heading('There is no page at this address')
  await user.click(screen.getByRole('link', { name: 'Go to your courses' }))
  await screen.findByRole('link', { name: 'Writing 101' })
})

test('whoever is not signed in is asked to, and the address is kept', async () => {
  await open('/courses/1?x=1')
  await waitFor(() => expect(address()).toBe('/sign-in?to=%2Fcourses%2F1%3Fx%3D1'))
})

test('a course that is not there is told as such', async () => {
  await open('/courses/4711', '1')
  await heading('There is nothing at this address')
  expect(screen.getByRole('alert')).toHaveTextContent('What you can do')
  expect(address()).toBe('/courses/4711')
})

test('a course that is not for this person is told with the words of Canvas', async () => {
  fail('courses/1', 403, 'This course is closed.')
  await open('/courses/1', '1')
  await heading('You may not see this page')
  expect(screen.getByText('Canvas refused: This course is closed.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Sign in as somebody else' })).toHaveAttribute(
    'href',
    '/sign-in?to=%2Fcourses%2F1',
  )
})

test('when Canvas does not answer, trying again keeps the address and goes on', async () => {
  const mend = fail('courses', 502, 'Canvas does not answer.')
  const { user } = await open('/?x=1', '1')
  await heading('Canvas does not answer')
  expect(screen.getByText('For support').parentElement).toHaveTextContent('Canvas does not answer.')
  mend()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('link', { name: 'Writing 101' }, AFTER_RETRIES)
  expect(address()).toBe('/?x=1')
})

test('without a connection it says so', async () => {
  canvas.server.use(http.get('*/api/v1/courses', () => HttpResponse.error()))
  await open('/', '1')
  await heading('No connection')
})

test('the account menu tells who one is, changes the colours and signs out', async () => {
  const { user } = await open('/', '1')
  await user.click(await screen.findByRole('button', { name: 'Account: Maya Teacher' }))
  const menu = await screen.findByRole('menu', { name: 'Account' })
  expect(menu).toHaveAccessibleDescription(/Maya Teacher.*Embedded Canvas/)

  await user.click(within(menu).getByRole('menuitemradio', { name: 'Dark colours' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  expect(
    within(menu).getByRole('menuitemradio', { name: 'Dark colours', checked: true }),
  ).toBeVisible()

  await user.click(within(menu).getByRole('menuitem', { name: 'Sign out' }))
  await waitFor(() => expect(address()).toBe('/sign-in'))
  await waitFor(async () => {
    const session = await fetch(new URL('/session', window.location.origin))
    expect(await session.json()).toMatchObject({ user: null })
  })
})

test('the first key press leads past the bar, and the next page is read from its beginning', async () => {
  const { user } = await open('/', '1')
  const course = await screen.findByRole('link', { name: 'Writing 101' })
  await user.tab()
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('main')).toHaveFocus()
  await user.click(course)
  await heading('Writing 101')
  // An effect moves it there, a moment after the page is drawn.
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  expect(document.title).toBe('Writing 101 · Peer Review Matrix')
})

test.each([
  ['the card of a person', 'link'],
  ['the menu of a cell', 'menuitem'],
] as const)('a page that is opened from %s is read from its beginning', async (_from, role) => {
  const { user } = await open(built.path, built.teacher)
  const grid = new GridTester(user)
  if (role === 'link') await grid.openCard('Actions for Grace Hopper', 'Grace Hopper')
  else await grid.openMenu('Ada Lovelace', 'Grace Hopper')
  const item = await screen.findByRole(role, { name: 'Open submission' })
  // What the page asks for itself, and does not have before.
  const gate = createGate()
  canvas.server.use(
    http.get('*/submissions/:author', async () => {
      await gate.opened
      return undefined
    }),
  )
  await user.click(item)
  const frame = { name: 'Reading the submission from Canvas' }
  await waitFor(() => expect(screen.getByRole('main', frame)).toHaveFocus())
  gate.open()
  await heading('Grace Hopper')
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
})

test('a page that is slow shows its frame meanwhile, one that is quick does not', async () => {
  const gate = createGate()
  const { user } = await open('/', '1')
  const course = await screen.findByRole('link', { name: 'Writing 101' })
  canvas.server.use(
    // What the home page has not read already.
    http.get('*/api/v1/courses/1/sections', async () => {
      await gate.opened
      return undefined
    }),
  )
  await user.click(course)
  // For a moment the page that was left still stands.
  expect(screen.getByRole('link', { name: 'Writing 101' })).toBeVisible()
  const frame = await screen.findByRole('main', { name: 'Reading the course from Canvas' })
  expect(frame).toHaveAttribute('aria-busy', 'true')
  gate.open()
  await heading('Writing 101')
  expect(screen.queryByRole('main', { name: /^Reading/ })).not.toBeInTheDocument()
})
