import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createPeerReview } from '#src/canvas/peer-reviews.ts'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { editOf, keepPlan, type EditText } from '#src/testing/plan-keeper.ts'
import { renderApp } from '#src/testing/render-app.tsx'
import { storageKey } from './plan-storage.ts'

const canvas = fakeCanvas()
const course = buildCourse({
  students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse', 'Dot Warner'],
  reviews: ['Ada > Ben', 'Ben > Cyd: completed'],
})
const KEY = storageKey('plan', { canvasUrl: null, userId: '1', assignmentId: '7' })

afterEach(() => {
  localStorage.clear()
  hiddenNames.set(false)
  vi.restoreAllMocks()
  window.dispatchEvent(new Event('online'))
})

async function openWith(...edits: EditText[]) {
  if (edits.length > 0) keepPlan(edits)
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  await screen.findByRole('grid', { name: 'Peer review matrix' })
  return user
}
const bar = async () => within(await screen.findByRole('region', { name: 'Plan' }))

test('without a plan there is no bar', async () => {
  await openWith()
  expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull()
})

test('the bar tells the numbers, who is notified and what would go', async () => {
  await openWith('add 103>101', 'add 103>104', 'remove 101>102 #1 assigned')
  const plan = await bar()
  expect(plan.getByText('2 to add, 1 to remove, 1 person will be notified')).toBeInTheDocument()
  expect(plan.getByText('+2 −1')).toBeVisible()
  expect(plan.getByRole('button', { name: 'Apply 3 changes' })).toHaveAccessibleDescription(
    /1 person will be notified/,
  )
})

test('what has to be decided is in the bar, and applying leads to it', async () => {
  const user = await openWith('add 103>103', 'remove 102>103 #2 completed', 'add 101>102')
  const plan = await bar()
  expect(plan.getByText('1 cannot be applied')).toBeVisible()
  expect(plan.getByText('1 completed review would be deleted')).toBeVisible()
  await user.click(plan.getByRole('button', { name: 'Apply 1 change' }))
  expect(await screen.findByRole('dialog', { name: 'Review changes' })).toBeVisible()
})

test('undo and redo name the step, by button and by key, and say it', async () => {
  const user = await openWith('add 103>101', 'add 103>104')
  const plan = await bar()
  await user.click(plan.getByRole('button', { name: 'Undo: add Cyd Charisse to Dot Warner' }))
  await announced('Undone: add Cyd Charisse to Dot Warner.')
  expect(plan.getByText('+1')).toBeVisible()
  expect(plan.getByRole('button', { name: 'Redo: add Cyd Charisse to Dot Warner' })).toBeVisible()
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await announced('Redone: add Cyd Charisse to Dot Warner.')
  await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}')
  await announced('Nothing to undo.')
  expect(plan.getByText('Nothing is planned.')).toBeVisible()
  await user.keyboard('{Control>}y{/Control}')
  await announced('Redone: add Cyd Charisse to Ada Lovelace.')
})

test('to discard needs no question: undo brings it back; then the bar can be closed', async () => {
  const user = await openWith('add 103>101', 'add 103>104')
  const plan = await bar()
  await user.click(plan.getByRole('button', { name: 'Discard' }))
  await announced('2 changes discarded. Undo brings them back.')
  const undo = plan.getByRole('button', { name: 'Undo: discard 2 changes' })
  expect(undo).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await plan.findByText('+2')).toBeVisible()
  await user.keyboard('{Control>}y{/Control}')
  await user.click(await plan.findByRole('button', { name: 'Close the bar' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull())
  expect(screen.getByRole('grid')).toContainElement(document.activeElement as HTMLElement)
})

test('what another tab has applied is read at once', async () => {
  await openWith('add 103>101', 'add 103>104')
  await bar()
  const matrix = screen.getByRole('grid', { name: 'Peer review matrix' })
  const cell = (state: RegExp) => within(matrix).findByRole('button', { name: state })
  await cell(/^Cyd Charisse reviews Ada Lovelace: .*planned/)
  const ref = { scope: 'course', scopeId: '1', assignmentId: '7' } as const
  await createPeerReview(ref, editOf('add 103>101').pair)
  await createPeerReview(ref, editOf('add 103>104').pair)
  // As the browser tells it: in portions.
  keepPlan(['add 103>104'])
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }))
  localStorage.removeItem(KEY)
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull())
  await cell(/^Cyd Charisse reviews Ada Lovelace: assigned/)
})

test('while names are hidden the bar names nobody', async () => {
  hiddenNames.set(true)
  await openWith('add 103>101')
  const plan = await bar()
  const name = `Undo: add ${pseudonymOf('103')} to ${pseudonymOf('101')}`
  expect(plan.getByRole('button', { name })).toBeVisible()
})

test('without a connection applying waits, and says so', async () => {
  const user = await openWith('add 103>101')
  const plan = await bar()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  const apply = await plan.findByRole('button', { name: 'Apply 1 change' })
  expect(await plan.findByText(/^No connection\. You can go on planning/)).toBeVisible()
  expect(apply).toHaveAttribute('aria-disabled', 'true')
  await user.click(apply)
  expect(plan.getByText('+1')).toBeVisible()
})

test('a plan that cannot be read is told, and can be downloaded', async () => {
  const save = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const file = vi.fn(() => 'blob:1')
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: file, revokeObjectURL: () => undefined }),
  )
  localStorage.setItem(KEY, '{"format":"peer-review-matrix/plan@9"}')
  const user = await openWith()
  const plan = await bar()
  expect(plan.getByText(/cannot be read/)).toBeVisible()
  await user.click(plan.getByRole('button', { name: 'Download what was put aside' }))
  expect(save).toHaveBeenCalledOnce()
  expect(file).toHaveBeenCalledOnce()
  await user.click(plan.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull())
  vi.unstubAllGlobals()
})
