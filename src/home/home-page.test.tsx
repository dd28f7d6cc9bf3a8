import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()

test('the courses of the person are links, named by the course alone', async () => {
  const { user } = await renderApp('/', { canvas, course: buildCourse(), as: built.teacher })
  const link = await screen.findByRole('link', { name: 'Writing 101' })
  expect(link).toHaveAccessibleDescription(/WR101 · Instructor/)
  await user.click(link)
  expect(await screen.findByRole('heading', { level: 1, name: 'Writing 101' })).toBeVisible()
  expect(location.pathname).toBe('/courses/1')
})

test('a course that is not published says so', async () => {
  const course = buildCourse({ course: { workflow_state: 'unpublished' } })
  await renderApp('/', { canvas, course, as: built.teacher })
  const line = (await screen.findByRole('link', { name: 'Writing 101' })).closest('li')!
  expect(within(line).getByText('Not published')).toBeVisible()
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
