import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { signOut } from '#src/canvas/session.ts'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()

const INPUT: CourseInput = {
  students: [
    { name: 'Ada Lovelace', group: 'Team 1' },
    { name: 'Ben Carter', group: 'Team 1' },
    { name: 'Cyd Charisse', section: 'Section B', group: 'Team 2' },
    { name: 'Dot Warner', section: 'Section B', group: 'Team 2' },
  ],
  reviews: ['Ada > Cyd: completed', 'Ada > Dot', 'Cyd > Ben'],
  assignment: { intra_group_peer_reviews: false, due_at: '2126-10-01T12:00:00Z' },
}

async function openPage(query = '', input: CourseInput = INPUT, path: string = built.path) {
  const course = buildCourse(input)
  const { user } = await renderApp(`${path}${query}`, { canvas, course, as: built.teacher })
  return user
}

async function openMatrix(...where: Parameters<typeof openPage>) {
  const user = await openPage(...where)
  const grid = new GridTester(user)
  await grid.ready()
  return { user, grid }
}
const search = () => new URLSearchParams(window.location.search)
const headers = (role: 'rowheader' | 'columnheader') =>
  screen.getAllByRole(role).map((each) => each.getAttribute('aria-label') ?? '')

describe('what the matrix tells', () => {
  test('each state by name, and both sides of each person', async () => {
    const { grid } = await openMatrix('?reviewer=101&author=102')
    expect(grid.size).toEqual({ rows: 5, columns: 5 })
    expect(grid.stateOf('Ada Lovelace', 'Cyd Charisse')).toBe('completed')
    expect(grid.stateOf('Ada Lovelace', 'Dot Warner')).toBe('assigned')
    expect(grid.stateOf('Ada Lovelace', 'Ada Lovelace')).toBe('own work')
    expect(grid.stateOf('Ada Lovelace', 'Ben Carter')).toBe('not allowed')
    expect(grid.cell('Ada Lovelace', 'Ben Carter')).toHaveFocus()
    expect(headers('rowheader')).toContain('Ada Lovelace, Section A, Team 1, gives 1 of 2 done')
    expect(headers('columnheader')).toContain(
      'Cyd Charisse, Section B, Team 2, receives 1 of 1 done',
    )
  })

  test('while nobody reviews anybody, it says where to begin', async () => {
    await openMatrix('', { students: ['Ada Lovelace', 'Ben Carter'] })
    expect(await screen.findByText(/^Nobody reviews anybody yet.* press a cell to/)).toBeVisible()
  })
})

describe('what is shown of it', () => {
  test('a search keeps the matches and their partners, and stands in the address', async () => {
    const { user, grid } = await openMatrix()
    await user.type(screen.getByRole('searchbox', { name: 'Search people' }), 'dot')
    await waitFor(() => expect(grid.size).toEqual({ rows: 3, columns: 2 }))
    expect(headers('rowheader').join()).toMatch(/Ada Lovelace.*Dot Warner/)
    expect(search().get('q')).toBe('dot')
  })

  test('who is shown is said once a search or a filter has changed it, not before', async () => {
    const { user } = await openMatrix('?group=51')
    await user.click(screen.getByRole('button', { name: 'Order section, group' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'name' }))
    expect(screen.getByRole('status')).toHaveTextContent('')
    await user.click(screen.getByRole('button', { name: 'Group Team 1' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'all' }))
    await announced('4 reviewers, 4 authors shown.')
    const box = screen.getByRole('searchbox', { name: 'Search people' })
    await user.type(box, 'zzzz')
    await announced('Nobody matches.')
    await user.clear(box)
    await user.type(box, 'dot')
    await announced('2 reviewers, 1 author shown.')
  })

  test('who matches nobody is told so, with the way back', async () => {
    const user = await openPage('?q=nobody')
    await user.click(await screen.findByRole('button', { name: 'Clear the search' }))
    await new GridTester(user).ready()
    expect(search().has('q')).toBe(false)
  })

  test.each([
    ['section', 'Section unknown', 'Search all sections'],
    ['group', 'Group unknown', 'Show all groups and works'],
  ])('a %s that is not there any longer is named, with the way back', async (key, button, way) => {
    const user = await openPage(`?${key}=9999`)
    expect(
      await screen.findByRole('heading', { name: `Nobody matches in a ${key} that is not there` }),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: button })).toBeVisible()
    await user.click(screen.getByRole('button', { name: way }))
    await new GridTester(user).ready()
    expect(search().has(key)).toBe(false)
  })

  test('status and order stand in the address and are undone by the same buttons', async () => {
    const { user, grid } = await openMatrix()
    await user.click(screen.getByRole('button', { name: 'Status any' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'none given' }))
    await waitFor(() => expect(grid.size.rows).toBe(3))
    expect(search().get('status')).toBe('none-given')
    await user.click(screen.getByRole('button', { name: /^2 have nothing to do/ }))
    await waitFor(() => expect(search().get('status')).toBe('idle'))
    await user.click(screen.getByRole('button', { name: /^2 have nothing to do/, pressed: true }))
    await waitFor(() => expect(grid.size.rows).toBe(5))
    await user.click(screen.getByRole('button', { name: 'Order section, group' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'load given' }))
    await waitFor(() => expect(headers('rowheader').at(-1)).toMatch(/^Ada Lovelace/))
  })

  test('the page of a section has its people, and on request who shares a review with them', async () => {
    const { user, grid } = await openMatrix('', INPUT, '/sections/12/assignments/7')
    expect(grid.size).toEqual({ rows: 3, columns: 3 })
    await user.click(
      await screen.findByRole('switch', { name: 'Show reviews that cross sections' }),
    )
    await waitFor(() => expect(grid.size).toEqual({ rows: 4, columns: 4 }))
    await user.click(screen.getByRole('button', { name: 'Page of Section B' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Whole course' }))
    await waitFor(() => expect(window.location.pathname).toBe(built.path))
  })
})

describe('what can be done in it', () => {
  test('the menu says what assigning does; the cell changes and focus is back', async () => {
    const { user, grid } = await openMatrix('?reviewer=102&author=104')
    const cell = grid.cell('Ben Carter', 'Dot Warner')
    await grid.openMenu('Ben Carter', 'Dot Warner')
    const assign = await screen.findByRole('menuitem', { name: 'Assign now' })
    expect(assign).toHaveAccessibleDescription('Assigning now notifies Ben Carter at once.')
    expect(cell).toHaveAttribute('aria-label', expect.stringMatching(/: not assigned$/))
    await user.click(assign)
    await waitFor(() => expect(grid.stateOf('Ben Carter', 'Dot Warner')).toBe('assigned'))
    await announced('1 reviewer assigned')
    expect(grid.cell('Ben Carter', 'Dot Warner')).toHaveFocus()
  })

  test('an open review goes at once; a completed one is asked for in the dialog', async () => {
    const { user, grid } = await openMatrix('?reviewer=101&author=104')
    await grid.choose('Ada Lovelace', 'Dot Warner', 'Remove now')
    await waitFor(() => expect(grid.stateOf('Ada Lovelace', 'Dot Warner')).toBe('not assigned'))
    await grid.openMenu('Ada Lovelace', 'Cyd Charisse')
    await screen.findByRole('menuitem', { name: 'Remove reviewers' })
    expect(screen.queryByRole('menuitem', { name: 'Remove now' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('menuitem', { name: 'Remove reviewers' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('checkbox', { name: 'Ada Lovelace' })).toBeChecked()
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(grid.cell('Ada Lovelace', 'Cyd Charisse')).toHaveFocus())
  })

  test('a cell that is not allowed says why', async () => {
    const { user, grid } = await openMatrix()
    await grid.press('Ada Lovelace', 'Ben Carter')
    await announced('Not allowed: Same group (Team 1).')
    await user.keyboard('{Escape}')
    await grid.openMenu('Ada Lovelace', 'Ben Carter')
    const item = await screen.findByRole('menuitem', { name: 'Not allowed' })
    expect(item).toHaveAttribute('aria-disabled', 'true')
    expect(item).toHaveAccessibleDescription('Same group (Team 1)')
  })

  test('a button opens the menu of the cell with the focus, for who has no other way', async () => {
    const { user, grid } = await openMatrix('?reviewer=101&author=104')
    await user.click(screen.getByRole('button', { name: 'Menu of the cell' }))
    expect(await screen.findByRole('menu')).toHaveAccessibleName(
      /^Ada Lovelace reviews Dot Warner: assigned/,
    )
    await user.click(screen.getByRole('menuitem', { name: 'Plan to remove' }))
    await announced('Planned: remove Ada Lovelace from Dot Warner.')
    expect(grid.stateOf('Ada Lovelace', 'Dot Warner')).toMatch(/, to be removed$/)
    await waitFor(() => expect(grid.cell('Ada Lovelace', 'Dot Warner')).toHaveFocus())
    await grid.openMenu('Ada Lovelace', 'Dot Warner')
    await user.click(await screen.findByRole('menuitem', { name: 'Take out of the plan' }))
    await announced('No longer planned: Ada Lovelace → Dot Warner.')
  })

  test('a refused write goes back, says so, and can be tried again', async () => {
    const { grid } = await openMatrix('?reviewer=102&author=104')
    canvas.server.use(
      http.post(
        '*/peer_reviews',
        () => HttpResponse.json({ errors: [{ message: 'No.' }] }, { status: 400 }),
        { once: true },
      ),
    )
    await grid.choose('Ben Carter', 'Dot Warner', 'Assign now')
    await waitFor(() =>
      expect(grid.stateOf('Ben Carter', 'Dot Warner')).toMatch(/^not assigned, failed: No/),
    )
    await grid.choose('Ben Carter', 'Dot Warner', 'Try again')
    await waitFor(() => expect(grid.stateOf('Ben Carter', 'Dot Warner')).toBe('assigned'))
  })

  test('whoever has been signed out elsewhere is told so, by the cell and by one toast', async () => {
    const { grid } = await openMatrix('?reviewer=102&author=104')
    await signOut()
    await grid.choose('Ben Carter', 'Dot Warner', 'Assign now')
    await waitFor(() =>
      expect(grid.stateOf('Ben Carter', 'Dot Warner')).toBe(
        'not assigned, failed: You are signed out, press to retry',
      ),
    )
    expect(screen.getByText('Failed: You are signed out.')).toBeInTheDocument()
    // One, although the lists are read again, and that is refused as well.
    expect(await screen.findByRole('link', { name: 'Sign in again' })).toBeVisible()
  })

  test('the headers lead to the dialogs of both directions', async () => {
    const { user, grid } = await openMatrix()
    await grid.chooseForAuthor('Dot Warner', 'Add reviewers')
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(
      "Add reviewers to Dot Warner's submission",
    )
    await user.keyboard('{Escape}')
    const header = screen.getByRole('button', { name: 'Actions for Dot Warner', hidden: true })
    await waitFor(() => expect(header).toHaveFocus())
    await grid.chooseForReviewer('Ada Lovelace', 'Remove submissions')
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(/Ada Lovelace/)
  })
})
