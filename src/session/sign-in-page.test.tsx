import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({
  students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse', 'Zoë Kravitz'],
})
const button = (name: string) => screen.findByRole('button', { name })
const openPage = (url = '/sign-in') => renderApp(url, { canvas, course })

test('staff and students are told apart, each with who they are there', async () => {
  await openPage()
  const staff = within(await screen.findByRole('region', { name: 'Staff' }))
  const students = within(screen.getByRole('region', { name: 'Students' }))
  expect(
    staff.getByRole('button', { name: 'Continue as Maya Teacher' }),
  ).toHaveAccessibleDescription('Instructor · Writing 101')
  expect(students.getAllByRole('button').map((each) => each.getAttribute('aria-label'))).toEqual([
    'Continue as Ada Lovelace',
    'Continue as Ben Carter',
    'Continue as Cyd Charisse',
  ])
})

test('signing in leads where one wanted to go', async () => {
  const { user } = await openPage('/sign-in?to=%2Fcourses%2F1')
  await user.click(await button('Continue as Maya Teacher'))
  expect(await screen.findByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
  expect(location.pathname).toBe('/courses/1')
})

test('without a place to go, and never to another site, it leads home', async () => {
  const { user } = await openPage('/sign-in?to=%2F%2Fexample.org%2F')
  await user.click(await button('Continue as Ada Lovelace'))
  expect(await screen.findByRole('link', { name: 'Writing 101' })).toBeVisible()
  expect(location.pathname).toBe('/')
})

test('the search finds whoever is not in the short list, and says how many', async () => {
  const { user } = await openPage()
  await user.type(await screen.findByRole('searchbox', { name: 'Search people' }), 'zoe')
  expect(await button('Continue as Zoë Kravitz')).toHaveAccessibleDescription(
    'Student · Writing 101',
  )
  expect(screen.queryByRole('button', { name: 'Continue as Ada Lovelace' })).not.toBeInTheDocument()
  await announced('1 person found')
})

test('a search without a match says so', async () => {
  const { user } = await openPage()
  await user.type(await screen.findByRole('searchbox', { name: 'Search people' }), 'nobody')
  expect(await screen.findByText('Nobody matches "nobody".')).toBeVisible()
})

test('a refused sign-in is told, and one stays', async () => {
  const { user } = await openPage()
  canvas.server.use(
    http.post('*/session', () =>
      HttpResponse.json({ errors: [{ message: 'This person cannot sign in.' }] }, { status: 404 }),
    ),
  )
  await user.click(await button('Continue as Ada Lovelace'))
  expect(await screen.findByRole('alert')).toHaveTextContent('This person cannot sign in.')
  expect(location.pathname).toBe('/sign-in')
})

test('a server with an access secret asks for it first', async () => {
  let isUnlocked = false
  canvas.server.use(
    http.get('*/session', () =>
      HttpResponse.json({
        upstream: 'embedded',
        canvas_url: null,
        needs_secret: true,
        is_unlocked: isUnlocked,
        user: null,
      }),
    ),
    http.post('*/session/unlock', async ({ request }) => {
      const body = await request.json()
      isUnlocked = JSON.stringify(body) === '{"secret":"open sesame"}'
      return isUnlocked
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({ errors: [{ message: 'Not this one.' }] }, { status: 403 })
    }),
  )
  const { user } = await openPage()
  const field = await screen.findByLabelText(/Access secret/)
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
  await user.type(field, 'sesame{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Not this one.')
  await waitFor(() => expect(field).toHaveAccessibleDescription('Not this one.'))

  await user.clear(field)
  await user.type(field, 'open sesame{Enter}')
  expect(await button('Continue as Maya Teacher')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'Continue as' })).toHaveFocus()
})

test('with a real Canvas one goes on as the owner of the token', async () => {
  canvas.server.use(
    http.get('*/session', () =>
      HttpResponse.json({
        upstream: 'canvas',
        canvas_url: 'https://canvas.example.edu',
        needs_secret: false,
        is_unlocked: true,
        user: null,
      }),
    ),
    http.get('*/session/people', () =>
      HttpResponse.json({ people: [{ id: 5, label: 'Ines Moreau', role: 'Owner of the token' }] }),
    ),
  )
  await openPage()
  expect(await button('Continue as Ines Moreau')).toHaveAccessibleDescription('Owner of the token')
  expect(screen.getByRole('link', { name: 'https://canvas.example.edu' })).toBeVisible()
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
  expect(screen.getByText(/is told in the README/)).toBeVisible()
})
