import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: [
    { name: 'Ada Lovelace', group: 'Team 1' },
    { name: 'Ben Carter', group: 'Team 1' },
    { name: 'Cyd Charisse', section: 'Section B' },
    { name: 'Cyd', section: 'Section B' },
    { name: 'Olu Bankole', state: 'completed' },
  ],
  reviews: ['Ada > Ben: completed', 'Ada > Cyd Charisse', 'Ben > Ada', 'Olu > Ben'],
}
afterEach(() => hiddenNames.set(false))

async function openMatrix(as: string = built.teacher) {
  const { user } = await renderApp(built.path, { canvas, course: buildCourse(INPUT), as })
  const grid = new GridTester(user)
  await grid.ready()
  return { user, grid }
}
const header = (name: string) => screen.getByRole('button', { name })
const noCard = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('a press on a header', () => {
  test('opens the card of its person, the same from row and column', async () => {
    const { grid } = await openMatrix()
    await grid.openCard('Actions for Ada Lovelace', 'Ada Lovelace')
    const facts =
      /Section Section A.*Group Team 1.*Submission Submitted.*Receives 1 open.*Gives 1 done, 1 open.*Login login101/
    const byColumn = screen.getByRole('dialog')
    expect(byColumn).toHaveAccessibleDescription(facts)
    const words = byColumn.textContent
    await grid.openCard('Actions for Ada Lovelace as reviewer', 'Ada Lovelace')
    expect(screen.getByRole('dialog')).toHaveTextContent(words)
  })

  test('puts focus into the card, and Escape puts it back', async () => {
    const { user, grid } = await openMatrix()
    const card = await grid.openCard('Actions for Ben Carter', 'Ben Carter')
    expect(card.getByRole('link', { name: 'Open submission' })).toHaveFocus()
    expect(header('Actions for Ben Carter')).toHaveAttribute('aria-haspopup', 'dialog')
    await user.keyboard('{Escape}')
    await noCard()
    expect(header('Actions for Ben Carter')).toHaveFocus()
  })

  test('again takes the card away, a press elsewhere too', async () => {
    const { user, grid } = await openMatrix()
    await grid.openCard('Actions for Ben Carter', 'Ben Carter')
    await user.click(header('Actions for Ben Carter'))
    await noCard()
    await grid.openCard('Actions for Ben Carter', 'Ben Carter')
    await user.click(screen.getByRole('searchbox', { name: 'Search people' }))
    await noCard()
    expect(screen.getByRole('searchbox', { name: 'Search people' })).toHaveFocus()
  })

  test('Tab past the last action returns to the header', async () => {
    const { user, grid } = await openMatrix()
    await grid.openCard('Actions for Ben Carter', 'Ben Carter')
    for (const name of [
      /^Add reviewers/,
      /^Remove r/,
      /^Add s/,
      /^Remove s/,
      /^Remind$/,
      /^Show only/,
      /given$/,
      /received$/,
    ]) {
      await user.tab()
      expect(screen.getByRole('button', { name })).toHaveFocus()
    }
    await user.tab()
    await noCard()
    expect(header('Actions for Ben Carter')).toHaveFocus()
  })
})

test('the card leaves one person and their partners, and the back button brings back the rest', async () => {
  const { user, grid } = await openMatrix()
  const card = await grid.openCard('Actions for Cyd', 'Cyd')
  await user.click(card.getByRole('button', { name: 'Show only reviews by and of Cyd' }))
  await waitFor(() => expect(grid.size).toEqual({ rows: 2, columns: 2 }))
  // "Cyd Charisse" has the same word in the name, and a review.
  expect(screen.getByRole('searchbox', { name: 'Search people' })).toHaveValue('"Cyd"')
  await noCard()
  window.history.back()
  await waitFor(() => expect(grid.size).toEqual({ rows: 6, columns: 6 }))
})

test('the card puts everybody in the order of what it tells, and focus stays with the person', async () => {
  const { user, grid } = await openMatrix()
  const card = await grid.openCard('Actions for Ben Carter as reviewer', 'Ben Carter')
  await user.click(card.getByRole('button', { name: 'Order everybody by load given' }))
  await waitFor(() => expect(window.location.search).toContain('order=given'))
  await noCard()
  expect(header('Actions for Ben Carter as reviewer')).toHaveFocus()
})

test('who left the course has a note that says what Canvas does not do', async () => {
  const { grid } = await openMatrix()
  const card = await grid.openCard('Actions for Olu Bankole as reviewer', 'Olu Bankole')
  expect(card.getByText(/^Has left the course/)).toBeVisible()
})

test('hidden names hold in the card', async () => {
  hiddenNames.set(true)
  const { grid } = await openMatrix()
  const name = pseudonymOf('101')
  const card = await grid.openCard(`Actions for ${name}`, name)
  expect(card.queryByText('Login')).not.toBeInTheDocument()
  expect(screen.getByRole('dialog').outerHTML).not.toMatch(/Lovelace|login101/)
})

test('a limited TA learns no login, section or submission of people of other sections', async () => {
  const { grid } = await openMatrix(built.limitedTa)
  const card = await grid.openCard('Actions for Ada Lovelace as reviewer', 'Ada Lovelace')
  expect(card.getByText(/^Not in your sections/)).toBeVisible()
  expect(card.getAllByRole('term').map((term) => term.textContent.trim())).toEqual([
    'Receives',
    'Gives',
  ])
  expect(card.queryByRole('link')).not.toBeInTheDocument()
})

describe('a pointer at rest on a header', () => {
  const rest = (element: HTMLElement, x: number, pointerType = 'mouse') =>
    fireEvent.pointerMove(element, { clientX: x, clientY: 5, buttons: 0, pointerType })

  test('shows the card without taking the focus; what can be done there can be done here', async () => {
    const { user } = await openMatrix()
    rest(header('Actions for Ada Lovelace'), 5)
    const card = within(await screen.findByRole('dialog', { name: 'Ada Lovelace' }))
    expect(screen.getByRole('dialog')).not.toContainElement(document.activeElement as HTMLElement)
    await user.click(card.getByRole('button', { name: 'Remove reviewers' }))
    expect(
      await screen.findByRole('dialog', {
        name: "Remove reviewers from Ada Lovelace's submission",
      }),
    ).toBeVisible()
  })

  test('has its card taken away by Escape, which leaves the selection', async () => {
    const { user, grid } = await openMatrix()
    grid.cell('Ada Lovelace', 'Ada Lovelace').focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    rest(header('Actions for Ada Lovelace'), 5)
    await screen.findByRole('dialog', { name: 'Ada Lovelace' })
    await user.keyboard('{Escape}')
    await noCard()
    expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(2)
  })
})
