import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()

const INPUT: CourseInput = {
  students: [
    { name: 'Grace Okafor', section: 'Section B', group: 'Team 6' },
    'Ada Lovelace',
    'Ben Carter',
    { name: 'Cyd Charisse', submission: { submission_type: null, submitted_at: null } },
  ],
  reviews: ['Ada > Grace: completed', 'Grace > Ben', 'Grace > Cyd: completed'],
  assignment: { due_at: '2026-10-01T12:00:00Z' },
}

async function openPage(path: string, as: string, input: CourseInput = INPUT) {
  const course = {
    ...buildCourse(input),
    submission_comments: [
      { id: 1, submission_id: 9001, author_id: 102, comment: 'Two <b>points</b>:\n1. Why?' },
      { id: 2, submission_id: 9001, author_id: 1, comment: 'Agreed.' },
    ],
  }
  return renderApp(path, { canvas, course, as })
}
const submission = (id: number) => `${built.path}/submissions/${id}`
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const table = (name: string) => screen.getByRole('table', { name })

test('the page tells who, where, when and by whom it is reviewed', async () => {
  await openPage(submission(9001), built.teacher)
  await heading('Grace Okafor')
  expect(screen.getByRole('main')).toHaveTextContent(/Section B · Team 6.*Submitted.*Attempt 1/)
  const row = within(table('Reviewers of this submission')).getByRole('row', { name: /^Ada/ })
  expect(row).toHaveAccessibleName(/Ada Lovelace Section A Completed 1\/1 reviews done/)
  expect(screen.queryByRole('link', { name: 'Open in Canvas' })).not.toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: 'Add reviewers' })).toHaveLength(1)
  expect(screen.getAllByRole('button', { name: 'Remove reviewers' })).toHaveLength(1)
})

test('comments keep their lines, show markup as text, and say who speaks', async () => {
  await openPage(submission(9001), built.teacher)
  await heading('Grace Okafor')
  const comments = within(screen.getByRole('region', { name: 'Comments' })).getAllByRole('listitem')
  expect(comments[0]).toHaveTextContent(/Ada Lovelace reviewer/)
  expect(comments[0]!.textContent).toContain('Two <b>points</b>:\n1. Why?')
  expect(comments[1]).toHaveTextContent(/Maya Teacher instructor/)
})

test('what the author owes leads to the other submissions', async () => {
  const { user } = await openPage(submission(9001), built.teacher)
  await heading('Grace Okafor')
  const owed = within(table('Authors that Grace Okafor reviews'))
  expect(owed.getByRole('row', { name: /Ben Carter/ })).toHaveAccessibleName(/Assigned, .*late/)
  await user.click(owed.getByRole('link', { name: 'Ben Carter' }))
  await heading('Ben Carter')
  expect(screen.getByText('1 open')).toBeVisible()
})

test('who could step in opens the dialog chosen already, and nothing is written before', async () => {
  const { user } = await openPage(submission(9001), built.teacher)
  await heading('Grace Okafor')
  await user.click(screen.getByRole('button', { name: 'Add Ben Carter' }))
  await screen.findByRole('dialog')
  expect(screen.getByRole('checkbox', { name: 'Ben Carter' })).toBeChecked()
  expect(
    within(
      screen.getByRole('table', { name: 'Reviewers of this submission', hidden: true }),
    ).getAllByRole('rowheader', { hidden: true }),
  ).toHaveLength(1)

  await user.click(screen.getByRole('button', { name: 'Assign now' }))
  await waitFor(
    () => expect(screen.queryByRole('dialog', { hidden: true })).not.toBeInTheDocument(),
    { timeout: 10_000 },
  )
  await announced('1 reviewer assigned')
  expect(screen.queryByRole('button', { name: 'Add Ben Carter' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Add reviewers' })).toHaveFocus()
})

test('what a dialog adds to the plan stands in the page, with the bar, and nothing is sent', async () => {
  const { user } = await openPage(submission(9001), built.teacher)
  await heading('Grace Okafor')
  await user.click(screen.getByRole('button', { name: 'Add Ben Carter' }))
  await screen.findByRole('dialog')
  await user.click(screen.getByRole('button', { name: 'Add to plan' }))
  await announced('Planned: add Ben Carter to Grace Okafor.')
  const gone = () =>
    waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).not.toBeInTheDocument())
  await gone()
  const reviewers = within(table('Reviewers of this submission'))
  const row = await reviewers.findByRole('row', { name: /Ben Carter/ })
  expect(row).toHaveTextContent('Planned')
  const bar = within(await screen.findByRole('region', { name: 'Plan' }))
  expect(bar.getByRole('button', { name: /^Apply/ })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Remove reviewers' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Ada Lovelace' }))
  await user.click(screen.getByRole('button', { name: 'Add to plan' }))
  expect(screen.getByRole('checkbox', { name: 'Also remove completed reviews' })).toHaveFocus()
  await user.keyboard(' ')
  await user.click(screen.getByRole('button', { name: 'Add to plan' }))
  await announced('Planned: remove Ada Lovelace from Grace Okafor.')
  await gone()
  const going = reviewers.getByRole('row', { name: /Ada Lovelace/ })
  await waitFor(() => expect(going).toHaveTextContent('Completed, to be removed'))
})

test('a submission without reviews says so', async () => {
  await openPage(submission(9002), built.teacher)
  await heading('Ada Lovelace')
  expect(screen.getByText('Nobody reviews this submission yet.')).toBeVisible()
  expect(screen.getByText('No comments yet.')).toBeVisible()
})

test('the class leads from one submission to the next', async () => {
  const { user } = await openPage(submission(9001), built.teacher)
  await heading('Grace Okafor')
  // The last of the class by sortable name.
  expect(screen.queryByRole('link', { name: /^Next: / })).not.toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: 'Previous: Ada Lovelace' }))
  await heading('Ada Lovelace')
  expect(screen.getByRole('link', { name: 'Next: Grace Okafor' })).toBeVisible()
})

test('by section it is the same page', async () => {
  await openPage('/sections/12/assignments/7/submissions/9001', built.teacher)
  await heading('Grace Okafor')
  expect(table('Reviewers of this submission')).toBeVisible()
})

test('an unknown submission is told as such, with a way back', async () => {
  await openPage(submission(4711), built.teacher)
  await heading('There is no such submission here')
  expect(screen.getByRole('link', { name: 'Go to the assignment' })).toHaveAttribute(
    'href',
    built.path,
  )
})

test('a student sees the reviews of the own work, and can change nothing', async () => {
  await openPage(submission(9001), '101')
  await heading('Grace Okafor')
  expect(table('Reviewers of this submission')).toHaveTextContent(/Ada Lovelace.*Completed/)
  expect(screen.queryByRole('button', { name: 'Add reviewers' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Remove reviewers' })).not.toBeInTheDocument()
})

test('a student does not see the submission of somebody else', async () => {
  await openPage(submission(9002), '101')
  await heading('This submission is not yours')
})
