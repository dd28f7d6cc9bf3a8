import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { fakeWorkers } from '#src/testing/fake-worker.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { holdIdle } from '#src/testing/idle-moments.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const workers = fakeWorkers()
afterEach(() => localStorage.clear())

const NAMES = ['Ada', 'Ben', 'Cyd', 'Dot']
const students = NAMES.map((name) => ({ name: `${name} Smith` }))
// Everybody reviews the next, and all have done it but Ada; Eve has left with an open review.
const BROKEN: CourseInput = {
  students: [...students, { name: 'Eve Smith', state: 'completed' }],
  reviews: ['Ada > Ben', 'Ben > Cyd: completed', 'Cyd > Dot: completed', 'Eve > Ada'],
  assignment: { due_at: '2026-10-01T12:00:00Z' },
}

async function open(input: CourseInput) {
  const course = buildCourse(input)
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  await new GridTester(user).ready()
  await user.click(screen.getByRole('button', { name: 'Allocate…' }))
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'Allocate reviews' })) }
}

test('what is wrong comes first, with a proposal of the fewest changes, and goes into the plan', async () => {
  const { user, dialog } = await open(BROKEN)
  expect(dialog.getByRole('tab', { name: 'Repair' })).toHaveAttribute('aria-selected', 'true')
  expect(dialog.getByRole('checkbox', { name: /^Reviewers who left/ })).toBeChecked()
  expect(dialog.getByRole('checkbox', { name: /^Reviewers who have done none/ })).toBeChecked()
  expect(dialog.getByText(/Canvas cannot delete those: they stay listed\./)).toBeVisible()
  const changes = within(await dialog.findByRole('list', { name: 'Proposed changes' }))
  const lines = changes.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^\+(Ben|Cyd|Dot) Smith → Ada Smithinstead of Eve Smith, who has left$/),
    '−Ada Smith → Ben SmithAda Smith has done none',
    expect.stringMatching(/^\+(Cyd|Dot) Smith → Ben Smithinstead of Ada Smith$/),
  ])
  await announced(/^3 changes: 2 come, 1 goes\./)
  await user.click(dialog.getByRole('button', { name: 'Add to plan' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await announced('3 changes added to the plan. Nothing is sent before you apply it.')
  expect(localStorage.getItem('prm-plan:embedded:1:7')).toContain('101')
})

test('that the plan is opened meanwhile asks nothing anew: the button would do nothing at that moment', async () => {
  const release = holdIdle()
  const { user, dialog } = await open(BROKEN)
  await dialog.findByRole('list', { name: 'Proposed changes' })
  release()
  await user.click(dialog.getByRole('button', { name: 'Add to plan' }))
  await announced('3 changes added to the plan. Nothing is sent before you apply it.')
  expect(workers.asked).toHaveLength(1)
})

test('only what is ticked is repaired', async () => {
  const { user, dialog } = await open(BROKEN)
  await dialog.findByRole('list', { name: 'Proposed changes' })
  await user.click(dialog.getByRole('checkbox', { name: /^Reviewers who have done none/ }))
  await announced(/^1 change: 1 comes, 0 go\./)
  expect(
    within(dialog.getByRole('list', { name: 'Proposed changes' })).getAllByRole('listitem'),
  ).toHaveLength(1)
  await user.click(dialog.getByRole('checkbox', { name: /^Reviewers who left/ }))
  expect(await dialog.findByText('Choose what to repair.')).toBeVisible()
})

test('where nothing is wrong one begins by dealing, and the repair says so', async () => {
  const { user, dialog } = await open({ students, assignment: { due_at: null } })
  expect(dialog.getByRole('tab', { name: 'Allocate' })).toHaveAttribute('aria-selected', 'true')
  await user.click(dialog.getByRole('tab', { name: 'Repair' }))
  expect(dialog.getByText('Nobody reviews anybody yet: there is nothing to repair.')).toBeVisible()
  expect(dialog.getByRole('button', { name: 'Add to plan' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
