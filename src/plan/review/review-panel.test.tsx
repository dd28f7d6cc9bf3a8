import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { keepPlan, type EditText } from '#src/testing/plan-keeper.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: [
    'Ada Lovelace',
    'Ben Carter',
    'Cyd Charisse',
    { name: 'Dot Warner', section: 'Section B' },
    { name: 'Eve Left', state: 'completed' },
  ],
  reviews: ['Ada > Ben', 'Ben > Cyd: completed', 'Eve > Ada'],
}

// The first use compiles it, which takes its time on a busy machine.
beforeAll(() => import('#src/plan/plan-bar.tsx'), 60_000)

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function openReview(edits: readonly EditText[], as: string = built.teacher) {
  keepPlan(edits, as)
  const { user } = await renderApp(built.path, { canvas, course: buildCourse(INPUT), as })
  await screen.findByRole('grid')
  await user.click(await screen.findByRole('button', { name: 'Review changes' }))
  const review = within(await screen.findByRole('dialog', { name: 'Review changes' }))
  // The lines come with the size of what they stand in.
  await review.findAllByRole('checkbox', { name: /^(Add|Remove) / })
  const box = (name: string | RegExp) => review.getByRole('checkbox', { name })
  return { user, review, box }
}

test('each person with the changes below, before and after, by reviewer or by author', async () => {
  const { user, review, box } = await openReview([
    'add 101>103',
    'add 101>104',
    'remove 101>102 #1 assigned',
  ])
  expect(box('Ada Lovelace')).toHaveAccessibleDescription('Section A gives 1, then 2')
  expect(box('Add Cyd Charisse, reviewed by Ada Lovelace')).toHaveAccessibleDescription(
    'gets 1, then 2',
  )
  await user.click(review.getByRole('button', { name: 'By author' }))
  expect(box('Dot Warner')).toHaveAccessibleDescription('Section B gets 0, then 1')
  expect(box('Remove Ada Lovelace, reviewing Ben Carter')).toBeChecked()
})

test('what is left out is neither counted nor sent; all, one person or one change', async () => {
  const { user, review, box } = await openReview(['add 101>103', 'add 101>104', 'add 103>104'])
  await user.click(box('Add Cyd Charisse, reviewed by Ada Lovelace'))
  expect(
    review.getByText('2 of 3 changes. Applying notifies Ada Lovelace and Cyd Charisse at once.'),
  ).toBeVisible()
  expect(box('Ada Lovelace')).toBePartiallyChecked()
  expect(box('Ada Lovelace')).toHaveAccessibleDescription('Section A gives 1, then 2')
  await user.click(box('Ada Lovelace'))
  expect(box('Ada Lovelace')).toBeChecked()
  await user.click(box('All 3 changes'))
  expect(review.getByRole('button', { name: 'Apply 0 changes' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await user.click(box('Cyd Charisse'))
  await user.click(review.getByRole('button', { name: 'Apply 1 change' }))
  expect(await screen.findByRole('dialog', { name: '1 of 1 change done' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Put away' }))
  expect(await screen.findByText('+2')).toBeVisible()
})

test('what Canvas would refuse is not chosen, says why, and can be taken out', async () => {
  const { user, review, box } = await openReview([
    'remove 105>101 #3 assigned',
    'add 103>103',
    'add 101>103',
  ])
  expect(review.getByText('1 change of people who left:')).toBeVisible()
  expect(box('Remove Ada Lovelace, reviewed by Eve Left')).not.toBeChecked()
  expect(box('Remove Ada Lovelace, reviewed by Eve Left')).toHaveAccessibleDescription(
    /Cannot be applied: Eve Left has left the course/,
  )
  await user.click(box('Remove Ada Lovelace, reviewed by Eve Left'))
  expect(box('Remove Ada Lovelace, reviewed by Eve Left')).not.toBeChecked()
  await user.click(review.getByRole('button', { name: 'Take out: 1 change of people who left' }))
  await announced('1 change taken out of the plan.')
  expect(review.queryByText(/people who left/)).toBeNull()
  expect(review.getByText(/^1 of 2 changes/)).toBeVisible()
})

test('a TA is told which changes lie outside the own section', async () => {
  const { review, box } = await openReview(['add 101>103'], built.limitedTa)
  expect(review.getByText('1 change outside your sections:')).toBeVisible()
  expect(box(/^Add .*, reviewed by /)).not.toBeChecked()
  expect(review.getByRole('button', { name: 'Apply 0 changes' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('completed reviews are asked for by a tick of their own', async () => {
  const { user, review, box } = await openReview(['remove 102>103 #2 completed', 'add 101>103'])
  expect(
    review.getByText(/Canvas deletes 1 completed review for good\. Tick the box above first\.$/),
  ).toBeVisible()
  const tick = box(/^Also delete 1 completed review/)
  await user.click(review.getByRole('button', { name: 'Apply 2 changes' }))
  expect(tick).toHaveFocus()
  await user.click(tick)
  await user.click(review.getByRole('button', { name: 'Apply 2 changes' }))
  expect(await screen.findByRole('dialog', { name: '2 of 2 changes done' })).toBeVisible()
})

test('in the list arrows move, Delete takes a change out, and undo brings it back', async () => {
  const { user, review, box } = await openReview(['add 101>103', 'add 101>104', 'add 103>104'])
  box('Ada Lovelace').focus()
  await user.keyboard('{ArrowDown}')
  expect(box('Add Cyd Charisse, reviewed by Ada Lovelace')).toHaveFocus()
  await user.keyboard('{Delete}')
  await announced('1 change taken out of the plan.')
  expect(box('Add Dot Warner, reviewed by Ada Lovelace')).toHaveFocus()
  expect(review.queryByRole('checkbox', { name: /^Add Cyd Charisse, reviewed by Ada/ })).toBeNull()
  await user.keyboard('{Control>}z{/Control}')
  await announced('Undone: withdraw Ada Lovelace → Cyd Charisse.')
  expect(box('Add Cyd Charisse, reviewed by Ada Lovelace')).toBeChecked()
  await user.keyboard('{End}')
  // What came back is the last of the plan.
  expect(box('Add Cyd Charisse, reviewed by Ada Lovelace')).toHaveFocus()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(review.getByText(/^2 of 2 changes/)).toBeVisible()
})

test('conflicts come first, each is decided, or all at once; nothing of them is sent before', async () => {
  const { user, review } = await openReview([
    // As Canvas never had it: somebody has removed and assigned it anew since.
    'remove 101>102 #99 assigned',
    'remove 102>103 #2 assigned',
    'add 103>104',
  ])
  const conflicts = within(review.getByRole('region', { name: 'Conflicts' }))
  expect(conflicts.getByText(/assigned this review anew/)).toBeVisible()
  expect(conflicts.getByText(/was completed since you planned/)).toBeVisible()
  expect(review.getByRole('button', { name: 'Apply 1 change' })).toBeVisible()
  await user.click(conflicts.getByRole('button', { name: 'Keep yours: Ada Lovelace → Ben Carter' }))
  await announced('1 conflict decided: yours kept.')
  expect(await review.findByRole('button', { name: 'Apply 2 changes' })).toBeVisible()
  await user.keyboard('{Control>}z{/Control}')
  await announced('Undone: keep my 1 edit.')
  await user.click(conflicts.getByRole('button', { name: 'Take theirs for all: all 2' }))
  await waitFor(() => expect(review.queryByRole('region', { name: 'Conflicts' })).toBeNull())
  expect(review.getByRole('button', { name: 'Apply 1 change' })).toBeVisible()
})
