import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const INPUT: CourseInput = {
  students: [
    'Ada',
    { name: 'Ben', section: 'Section B' },
    'Cyd',
    { name: 'Dot', section: 'Section B' },
  ],
  reviews: ['Ben > Ada: completed', 'Cyd > Ada', 'Ada > Ben'],
  assignment: { due_at: null, intra_group_peer_reviews: true },
}

afterEach(() => {
  act(() => hiddenNames.set(false))
  vi.restoreAllMocks()
})

/** What the browser would put on paper: the last table of the page, as the app's own has other roles. */
async function print(search = '', input: CourseInput = INPUT) {
  const app = await renderApp(built.path + search, {
    canvas,
    course: buildCourse(input),
    as: built.teacher,
  })
  await screen.findAllByRole('grid')
  // Asks now and then: Testing Library's waitFor would ask again for what this draws, and so without end.
  await vi.waitFor(() => {
    act(() => void dispatchEvent(new Event('beforeprint')))
    expect(screen.getByRole('table')).toBeInTheDocument()
  })
  return { ...app, paper: within(screen.getByRole('table')) }
}

test('the matrix is printed with all rows and columns, and what was chosen stands above it', async () => {
  const { paper } = await print()
  const rows = paper.getAllByRole('rowheader').map(({ textContent }) => textContent)
  expect(rows).toEqual(['Section A', 'Ada', 'Cyd', 'Section B', 'Ben', 'Dot'])
  const ben = within(paper.getByRole('row', { name: /^Ben/ }))
  expect(ben.getAllByRole('img').map((sign) => sign.getAttribute('aria-label'))).toEqual([
    'completed',
    'own work',
  ])
  expect(paper.getByText('Essay 1')).toBeInTheDocument()
  expect(paper.getByText('Writing 101')).toBeInTheDocument()
  expect(paper.getByText('All 4 people · Order: section, group')).toBeInTheDocument()
  expect(screen.getByRole('list', { name: 'Signs' })).toBeInTheDocument()
})

test('after printing the paper is gone', async () => {
  await print()
  act(() => void dispatchEvent(new Event('afterprint')))
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
})

test('the list is printed as one, with states in words, of whom the search finds', async () => {
  const { paper } = await print('?view=list&order=name&q=ada')
  expect(paper.getAllByRole('rowheader')).toHaveLength(1)
  const [received, given] = paper.getAllByRole('cell').map(({ textContent }) => textContent)
  expect(received).toBe('1 of 2 done completed: Ben assigned: Cyd')
  expect(given).toBe('0 of 1 done, 1 missing assigned: Ben')
  expect(paper.getByText('1 of 4 people · Search: “ada” · Order: name')).toBeInTheDocument()
})

test('hidden names stay hidden, and the paper says so', async () => {
  hiddenNames.set(true)
  const { paper } = await print('?view=list')
  expect(paper.getByText('Names are hidden: everybody has a made-up name')).toBeInTheDocument()
  expect(paper.queryByText('Ada')).not.toBeInTheDocument()
  expect(paper.getAllByRole('rowheader')).toHaveLength(6)
})

test('who is outside the window is printed, too; a class too wide for paper as a list', async () => {
  const { paper } = await print('?order=name', { students: 120, reviews: [] })
  expect(paper.getAllByRole('rowheader')).toHaveLength(120)
  expect(paper.getByRole('columnheader', { name: 'Reviewer of' })).toBeInTheDocument()
})

test('Print opens the browser’s dialog when the paper is ready to be drawn', async () => {
  const dialog = vi.spyOn(window, 'print').mockImplementation(() => {
    dispatchEvent(new Event('beforeprint'))
  })
  const { user } = await renderApp(built.path, {
    canvas,
    course: buildCourse(INPUT),
    as: built.teacher,
  })
  await user.click(await screen.findByRole('button', { name: 'Print' }))
  await waitFor(() => expect(dialog).toHaveBeenCalledOnce())
  expect(await screen.findByRole('table')).toBeInTheDocument()
})
