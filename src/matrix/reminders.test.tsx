import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { holdIdle } from '#src/testing/idle-moments.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: ['Ada', 'Ben', 'Cyd', 'Dot'],
  reviews: ['Ada > Ben', 'Ada > Cyd', 'Ben > Ada: completed', 'Cyd > Ada'],
}

async function openMatrix(input = INPUT) {
  const course = buildCourse(input)
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  const grid = new GridTester(user)
  await grid.ready()
  return { user, grid }
}

const dialog = () => screen.findByRole('dialog', { name: 'Remind reviewers' })
const remindNow = async () => within(await dialog()).getByRole('button', { name: 'Remind now' })
const says = async (words: string) =>
  waitFor(async () => expect(await remindNow()).toHaveAccessibleDescription(words))

test('everybody with an open review is reminded; once more only on purpose', async () => {
  const { user } = await openMatrix()
  await user.click(await screen.findByRole('button', { name: 'Remind reviewers' }))
  await says('Reminding sends 3 notifications to 2 people.')
  const boxes = within(await dialog()).getAllByRole('checkbox', { name: /^(Ada|Ben|Cyd|Dot)$/ })
  expect(boxes.map((box) => box.getAttribute('aria-labelledby'))).toHaveLength(2)
  await user.click(await remindNow())
  expect(await screen.findByText(/^Reminded: 3 of 3 reminders sent/)).toBeVisible()

  await user.click(await screen.findByRole('button', { name: 'Remind reviewers' }))
  await says(
    'Nobody is reminded. 3 reviews are left out: they were reminded of in the last 24 hours.',
  )
  expect(await remindNow()).toHaveAttribute('aria-disabled', 'true')
  expect(within(await dialog()).queryByText('Never')).not.toBeInTheDocument()
  await user.click(
    within(await dialog()).getByRole('checkbox', { name: 'Remind them all the same' }),
  )
  await says('Reminding sends 3 notifications to 2 people.')
  await user.click(within(await dialog()).getByRole('checkbox', { name: 'Ada' }))
  await says('Reminding sends 1 notification to 1 person.')
})

test('a press on a page that has had no idle moment to open its plan is not lost', async () => {
  holdIdle()
  const { user } = await openMatrix()
  await user.click(await screen.findByRole('button', { name: 'Remind reviewers' }))
  await says('Reminding sends 3 notifications to 2 people.')
  await user.click(await remindNow())
  expect(await screen.findByText(/^Reminded: 3 of 3 reminders sent/)).toBeVisible()
})

test('bar, progress and receipt speak of reminders, not of changes', async () => {
  const { user } = await openMatrix()
  let isOut = true
  const signedOut = { errors: [{ message: 'user authorization required' }] }
  canvas.server.use(
    http.post('*/api/v1/courses/1/assignments/7/submissions/:submission/peer_reviews', () =>
      isOut ? HttpResponse.json(signedOut, { status: 401 }) : undefined,
    ),
  )
  await user.click(await screen.findByRole('button', { name: 'Remind reviewers' }))
  await says('Reminding sends 3 notifications to 2 people.')
  await user.click(await remindNow())
  expect(await screen.findByText(/^0 of 3 reminders sent\. Paused\./)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show' }))
  const progress = within(await screen.findByRole('dialog', { name: 'Sending 3 reminders' }))
  expect(progress.getByText('Stopping leaves the rest unsent.')).toBeVisible()
  isOut = false
  await user.click(progress.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByRole('dialog', { name: '3 of 3 reminders sent' })).toBeVisible()
})

test('hours that are no number are told, and nothing is sent', async () => {
  const { user } = await openMatrix()
  await user.click(await screen.findByRole('button', { name: 'Remind reviewers' }))
  await says('Reminding sends 3 notifications to 2 people.')
  const hours = within(await dialog()).getByRole('textbox', { name: 'Not again within (hours)' })
  await user.clear(hours)
  await user.type(hours, 'two')
  await says('Give the hours as a number from 0 to 8760.')
  await user.click(await remindNow())
  expect(hours).toHaveFocus()
})

test('the card of a reviewer reminds of the own open reviews', async () => {
  const { grid } = await openMatrix()
  await grid.chooseForReviewer('Ada', 'Remind')
  await says('Reminding sends 2 notifications to 1 person.')
})

test('where Canvas would notify nobody, that is said', async () => {
  const { user } = await openMatrix({ ...INPUT, assignment: { workflow_state: 'unpublished' } })
  await user.click(await screen.findByRole('button', { name: 'Remind reviewers' }))
  await says('Canvas notifies nobody: the assignment is not published.')
})
