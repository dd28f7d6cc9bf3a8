import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { fakeWorkers } from '#src/testing/fake-worker.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const workers = fakeWorkers()
afterEach(() => localStorage.clear())

const CLASS: CourseInput = {
  students: ['Ada', 'Ben', 'Cyd', 'Dot', 'Eve', 'Fay'].map((name, index) => ({
    name: `${name} Smith`,
    section: index < 3 ? 'Section A' : 'Section B',
    group: index < 4 ? 'Team 1' : 'Team 2',
  })),
  assignment: { intra_group_peer_reviews: true, due_at: '2126-10-01T12:00:00Z' },
}

async function openDialog(input: CourseInput = CLASS) {
  const course = buildCourse(input)
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  await new GridTester(user).ready()
  return { user, dialog: await reopen(user) }
}

async function reopen(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Allocate…' }))
  return within(await screen.findByRole('dialog', { name: 'Allocate reviews' }))
}

type Dialog = Awaited<ReturnType<typeof openDialog>>['dialog']
const preview = (dialog: Dialog) => dialog.getByRole('region', { name: 'Preview' })
const shows = (dialog: Dialog, words: RegExp) =>
  waitFor(() => expect(preview(dialog)).toHaveTextContent(words))
const keptPlan = () =>
  JSON.parse(localStorage.getItem('prm-plan:embedded:1:7') ?? 'null') as { plan?: unknown[] } | null

describe('dealing', () => {
  test('an empty class is dealt, said beforehand, and comes into the plan', async () => {
    const { user, dialog } = await openDialog()
    await shows(
      dialog,
      /Possible, exactly even, but 6 reviews cannot be as you wish\. Everybody gives 3 and gets 3\./,
    )
    await announced(
      'Possible, exactly even, but 6 reviews cannot be as you wish. Everybody gives 3 and gets 3.',
    )
    expect(dialog.getByRole('button', { name: 'Add to plan' })).toHaveAccessibleDescription(
      'Nothing is sent yet. 18 adds for the plan; Canvas notifies 6 people when the plan is applied.',
    )
    expect(dialog.getByRole('img', { name: /^Reviews given/ })).toHaveAccessibleName(
      'Reviews given, people by number of reviews: 0: 6 now, 0 after; 3: 0 now, 6 after',
    )
    await user.click(dialog.getByRole('button', { name: 'Add to plan' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    await announced('18 changes added to the plan. Nothing is sent before you apply it.')
    expect(JSON.stringify(keptPlan())).toContain('"allocate"')
  })

  test('every change is asked anew, and only the last answer counts', async () => {
    const { user, dialog } = await openDialog()
    await shows(dialog, /Everybody gives 3/)
    await user.click(dialog.getByRole('radio', { name: '2 each' }))
    await shows(dialog, /Everybody gives 2 and gets 2/)
    const { problem } = workers.asked.at(-1)!
    expect(problem.reviewsEach).toBe(2)
    expect(workers.ended).toBe(workers.asked.length)
    const before = problem.seed
    await user.click(dialog.getByRole('button', { name: 'Deal again' }))
    await waitFor(() => expect(workers.asked.at(-1)!.problem.seed).not.toBe(before))
  })

  test('somebody is left out, somebody gives fewer', async () => {
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('button', { name: 'Left out by hand: add' }))
    await user.type(dialog.getByRole('searchbox', { name: /leave out/ }), 'ada')
    await user.click(dialog.getByRole('button', { name: /^Ada Smith/ }))
    await user.click(dialog.getByRole('button', { name: 'Own number of reviews to give: add' }))
    await user.type(dialog.getByRole('searchbox', { name: /own number/ }), 'ben{Enter}')
    const number = dialog.getByRole('spinbutton', { name: 'Reviews that Ben Smith gives' })
    await user.clear(number)
    await user.type(number, '1')
    await shows(dialog, /Everybody gives 1 to 3 and gets 2 to 3/)
    expect(
      workers.asked.at(-1)!.problem.reviewers.map(({ id, capacity }) => [id, capacity]),
    ).toEqual([
      ['102', 1],
      ['103', undefined],
      ['104', undefined],
      ['105', undefined],
      ['106', undefined],
    ])
    await user.click(dialog.getByRole('button', { name: 'Let Ada Smith take part' }))
    await waitFor(() => expect(workers.asked.at(-1)!.problem.reviewers).toHaveLength(6))
  })

  test('a pair that must be is dealt, and the reason is told', async () => {
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('button', { name: 'Pairs that must be: add' }))
    await user.type(dialog.getByRole('searchbox', { name: 'Search who must review' }), 'ada{Enter}')
    await user.type(
      dialog.getByRole('searchbox', { name: 'Search whom Ada Smith reviews' }),
      'ben{Enter}',
    )
    await waitFor(() =>
      expect(workers.asked.at(-1)!.problem.rules).toContainEqual({
        kind: 'require',
        pairs: [{ reviewerId: '101', authorId: '102' }],
      }),
    )
    await waitFor(() => expect(preview(dialog)).toHaveAttribute('aria-busy', 'false'))
    await user.type(
      dialog.getByRole('searchbox', { name: 'Search a reviewer to ask about' }),
      'ada{Enter}',
    )
    await user.type(dialog.getByRole('searchbox', { name: /^Search an author/ }), 'ben{Enter}')
    await shows(dialog, /Ada Smith must review Ben Smith: you asked for this pair\./)
  })
})

test('what is impossible says why, leads to the people, and is mended by a press', async () => {
  const { user, dialog } = await openDialog()
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Groups' }), 'Not the own group')
  await user.selectOptions(dialog.getByRole('combobox', { name: /how strict/ }), 'always')
  const why = await dialog.findByRole('group', { name: 'Not possible' })
  expect(why).toHaveTextContent(
    /4 people need 12 reviews, and only 6 are possible\. Only Eve Smith and Fay Smith may give them reviews/,
  )
  expect(dialog.getByRole('button', { name: 'Add to plan' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await announced('Not possible with these rules.')

  await user.click(within(why).getByRole('button', { name: 'Eve Smith and Fay Smith' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(new URLSearchParams(location.search).get('q')).toBe('"Eve Smith" "Fay Smith"')

  const again = await reopen(user)
  const ways = within(await again.findByRole('region', { name: 'What would help' }))
  await user.click(ways.getByRole('button', { name: 'Let 6 pairs break “Not the own group”' }))
  await shows(again, /Possible, and exactly even/)
  // What was relaxed stands among the settings, and is taken back there.
  await user.click(again.getByRole('button', { name: /^Do not let 6 pairs break/ }))
  await again.findByRole('group', { name: 'Not possible' })
})

test('what was set last in the course is offered for the next time', async () => {
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('radio', { name: '2 each' }))
  await shows(dialog, /Everybody gives 2/)
  await user.click(dialog.getByRole('button', { name: 'Add to plan' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  // As on another day: the plan is gone, the memory is not.
  const again = await openDialogAgain(user)
  expect(again.getByText(/^As last time: 2 each/)).toBeVisible()
  await user.click(again.getByRole('button', { name: 'Use' }))
  expect(again.getByRole('radio', { name: '2 each' })).toBeChecked()
})

async function openDialogAgain(user: UserEvent) {
  const dialog = await reopen(user)
  await user.click(dialog.getByRole('radio', { name: '4 each' }))
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  return reopen(user)
}
