import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { keepPlan, type EditText } from '#src/testing/plan-keeper.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse', 'Dot Warner'],
  reviews: ['Ada > Ben', 'Ben > Cyd: completed'],
}
const POST = '*/api/v1/courses/1/assignments/7/submissions/:submission/peer_reviews'

// The first use compiles it, which takes its time on a busy machine.
beforeAll(() => import('#src/plan/plan-bar.tsx'), 60_000)

afterEach(() => {
  localStorage.clear()
  hiddenNames.set(false)
  vi.restoreAllMocks()
})

async function openPage(edits: readonly EditText[]) {
  keepPlan(edits)
  const course = buildCourse(INPUT)
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  await screen.findByRole('grid')
  await screen.findByRole('button', { name: 'Review changes' })
  return user
}
const focused = () => document.activeElement as HTMLElement
const receipt = async (name: string) => within(await screen.findByRole('dialog', { name }))
const bar = () => within(screen.getByRole('region', { name: 'Plan', hidden: true }))
const refuse = (times: number) => {
  let left = times
  canvas.server.use(
    http.post(POST, () => {
      left -= 1
      if (left < 0) return undefined
      return HttpResponse.json({ errors: [{ message: 'The roster is locked' }] }, { status: 400 })
    }),
  )
}

test('an apply goes from the bar over its progress to the receipt, and leaves the plan', async () => {
  const user = await openPage(['add 101>103', 'remove 101>102 #1 assigned'])
  await user.click(screen.getByRole('button', { name: 'Apply 2 changes' }))
  const shown = await receipt('2 of 2 changes done')
  await announced('2 of 2 changes done.')
  expect(shown.getByText(/· 1 person was notified$/)).toBeVisible()
  const lines = await shown.findAllByRole('listitem')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Add Ada Lovelace → Cyd Charisseadded, notified',
    'Remove Ada Lovelace → Ben Carterremoved',
  ])
  expect(screen.getByRole('heading', { name: '2 of 2 changes done' })).toHaveFocus()
  await user.click(shown.getByRole('button', { name: 'Put away' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Plan' })).toBeNull())
  await waitFor(() => expect(screen.getByRole('grid')).toContainElement(focused()))
})

test('a failure comes first with its reason, stays in the plan, and is tried again', async () => {
  const user = await openPage(['add 101>103', 'add 101>104'])
  refuse(1)
  await user.click(screen.getByRole('button', { name: 'Apply 2 changes' }))
  const first = await receipt('1 of 2 changes done')
  await announced('1 of 2 changes done, 1 failed.')
  const failed = within(first.getByRole('region', { name: 'Not done' }))
  expect(failed.getByRole('heading')).toHaveTextContent('1 change failed')
  expect(failed.getByText(/Canvas refused: The roster is locked/)).toBeVisible()
  expect(failed.getByText('It is still in the plan.')).toBeVisible()
  expect(bar().getByText('+1')).toBeInTheDocument()
  await user.click(failed.getByRole('button', { name: 'Retry 1 change' }))
  await receipt('1 of 1 change done')
  expect(bar().queryByText('+1')).toBeNull()
})

test('what failed can be taken out of the plan from the receipt', async () => {
  const user = await openPage(['add 101>103'])
  refuse(1)
  await user.click(screen.getByRole('button', { name: 'Apply 1 change' }))
  const shown = await receipt('0 of 1 change done')
  await user.click(shown.getByRole('button', { name: 'Take out of the plan' }))
  await announced('1 change taken out of the plan.')
  expect(shown.getByText('None of it is in the plan any longer.')).toBeVisible()
  expect(shown.queryByRole('button', { name: /^Retry/ })).toBeNull()
})

test('to take an apply back says beforehand whom it notifies and what does not come back', async () => {
  const user = await openPage(['add 101>103', 'remove 102>103 #2 completed'])
  await user.click(screen.getByRole('button', { name: 'Apply 2 changes' }))
  const review = within(await screen.findByRole('dialog', { name: 'Review changes' }))
  await user.click(review.getByRole('checkbox', { name: /^Also delete/ }))
  await user.click(review.getByRole('button', { name: 'Apply 2 changes' }))
  const shown = await receipt('2 of 2 changes done')
  expect(
    await shown.findByText(
      'Undoing plans 2 changes, to be looked at first; applying them notifies 1 person again. 1 completed review comes back open.',
    ),
  ).toBeVisible()
  await user.click(shown.getByRole('button', { name: 'Undo this apply…' }))
  const inverse = within(await screen.findByRole('dialog', { name: 'Review changes' }))
  expect(
    await inverse.findByRole('checkbox', { name: 'Remove Cyd Charisse, reviewed by Ada Lovelace' }),
  ).toBeChecked()
  expect(
    inverse.getByRole('checkbox', { name: 'Add Cyd Charisse, reviewed by Ben Carter' }),
  ).toBeChecked()
  expect(
    inverse.getByRole('button', { name: 'Undo: take back 2 changes of the last apply' }),
  ).toBeVisible()
})

test('signed out in the middle: it waits, leads to sign in, and goes on', async () => {
  const user = await openPage(['add 101>103', 'add 101>104'])
  let isOut = true
  canvas.server.use(
    http.post(POST, () =>
      isOut
        ? HttpResponse.json(
            { errors: [{ message: 'user authorization required' }] },
            { status: 401 },
          )
        : undefined,
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Apply 2 changes' }))
  const shown = await receipt('Applying 2 changes')
  await announced('Paused. You are signed out. Sign in again, and it goes on.')
  expect(shown.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
    'href',
    `/sign-in?to=${encodeURIComponent(built.path)}`,
  )
  // Closing the drawer stops nothing: the bar has the same.
  await user.click(shown.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(bar().getByText(/^0 of 2 changes done\. Paused\. You are signed out/)).toBeVisible()
  expect(bar().getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0')
  isOut = false
  await user.click(bar().getByRole('button', { name: 'Go on' }))
  await announced('2 of 2 changes done.')
  await user.click(bar().getByRole('button', { name: 'Receipt' }))
  await receipt('2 of 2 changes done')
})

test.each([{ isHidden: false }, { isHidden: true }])(
  'the download of a receipt has names as they are shown (hidden: $isHidden)',
  async ({ isHidden }) => {
    hiddenNames.set(isHidden)
    const files: Blob[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
      revokeObjectURL: () => undefined,
    })
    const user = await openPage(['add 101>103'])
    await user.click(screen.getByRole('button', { name: 'Apply 1 change' }))
    const shown = await receipt('1 of 1 change done')
    await user.click(shown.getByRole('button', { name: 'Download' }))
    const text = await readText(files[0]!)
    expect(text.includes('Ada Lovelace')).toBe(!isHidden)
    expect(text.includes('login101')).toBe(!isHidden)
  },
)

/** The Blob of jsdom has no `text`. */
function readText(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.readAsText(file)
  })
}
