import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, test, vi } from 'vitest'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()

const INPUT: CourseInput = {
  students: [
    'Ada Lovelace',
    'Ben Carter',
    'Cyd Charisse',
    { name: 'Olu Bankole', state: 'inactive' },
  ],
  reviews: ['Ada > Ben', 'Ada > Cyd: completed', 'Cyd > Ben', 'Olu > Ben'],
}

/** Ben, Cyd, Ada, Olu: in order of sortable name, then who left. */
async function openAt(reviewer: number, author: number) {
  const url = `${built.path}?reviewer=${reviewer}&author=${author}`
  const course = buildCourse(INPUT)
  const { user } = await renderApp(url, { canvas, course, as: built.teacher })
  const grid = new GridTester(user)
  await grid.ready()
  return { user, grid }
}

const says = (text: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('status', { hidden: true })).toHaveTextContent(text))
const removeNow = () => screen.getByRole('button', { name: 'Remove now' })
const tick = () => screen.getByRole('checkbox', { name: 'Also remove completed reviews' })
const findDialog = () => screen.findByRole('dialog', { name: 'Remove reviews' })
const linesOf = (dialog: HTMLElement) =>
  within(dialog)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('Delete', () => {
  test('on a cell asks once, removes its review, and focus is back in the cell', async () => {
    const { user, grid } = await openAt(101, 102)
    await user.keyboard('{Delete}')
    const dialog = await findDialog()
    expect(dialog).toHaveAccessibleDescription('Ada Lovelace reviews Ben Carter: assigned')
    expect(linesOf(dialog)).toEqual(['Ada Lovelace reviews Ben Carter'])
    await user.click(removeNow())
    await waitFor(() => expect(grid.stateOf('Ada Lovelace', 'Ben Carter')).toBe('not assigned'))
    await says('1 reviewer removed')
    await waitFor(() => expect(grid.cell('Ada Lovelace', 'Ben Carter')).toHaveFocus())
  })

  test('on a block lists open, completed and what stays; completed ones need their tick', async () => {
    const { user, grid } = await openAt(101, 101)
    await user.keyboard('{Control>}aa{/Control}{Delete}')
    const dialog = await findDialog()
    expect(dialog).toHaveAccessibleDescription('2 open, 1 completed, 1 that Canvas cannot remove')
    expect(linesOf(dialog).toSorted()).toEqual([
      'Ada Lovelace reviews Ben Carter',
      'Ada Lovelace reviews Cyd Charisse',
      'Cyd Charisse reviews Ben Carter',
      'Olu Bankole reviews Ben CarterAssigned. Olu Bankole has left the course, and Canvas cannot delete the reviews of people who left',
    ])
    expect(removeNow()).toHaveAccessibleDescription(
      'Removing now deletes 2 reviews in Canvas at once. 1 completed review stays.',
    )
    await user.click(tick())
    expect(removeNow()).toHaveAccessibleDescription(
      'Removing now deletes 3 reviews in Canvas at once.',
    )
    await user.click(tick())
    await user.click(removeNow())
    await says('2 reviewers removed')
    await waitFor(() => expect(grid.stateOf('Cyd Charisse', 'Ben Carter')).toBeNull())
    expect(grid.isAssigned('Ada Lovelace', 'Cyd Charisse')).toBe(true)
  })

  test('on a completed review alone removes nothing without the tick', async () => {
    const { user, grid } = await openAt(101, 103)
    await user.keyboard('{Backspace}')
    await findDialog()
    await user.click(removeNow())
    expect(tick()).toHaveFocus()
    await user.click(tick())
    await user.click(removeNow())
    await waitFor(() => expect(grid.stateOf('Ada Lovelace', 'Cyd Charisse')).toBe('not assigned'))
  })

  test('where Canvas cannot remove says why, and Escape leads back', async () => {
    const { user, grid } = await openAt(104, 102)
    await user.keyboard('{Delete}')
    expect(await findDialog()).toHaveTextContent('Olu Bankole has left the course')
    expect(removeNow()).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(grid.cell('Olu Bankole', 'Ben Carter')).toHaveFocus())
  })

  test('that Canvas refuses leaves the review and says so; the rest is done', async () => {
    const { user, grid } = await openAt(101, 102)
    canvas.server.use(
      http.delete('*/peer_reviews', ({ request }) =>
        request.url.includes('103')
          ? HttpResponse.json({ errors: [{ message: 'No.' }] }, { status: 404 })
          : undefined,
      ),
    )
    await user.keyboard('{Control>}{Home}a{/Control}')
    await user.keyboard('{Control>}a{/Control}{Delete}')
    const dialog = await findDialog()
    await user.click(removeNow())
    const alert = await within(dialog).findByRole('alert')
    expect(alert).toHaveTextContent('The review of Ben Carter by Cyd Charisse was not removed: No.')
    expect(linesOf(dialog).join()).not.toContain('Ada Lovelace reviews Ben Carter')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(grid.stateOf('Cyd Charisse', 'Ben Carter')).toMatch(/^assigned/)
    expect(grid.isAssigned('Ada Lovelace', 'Ben Carter')).toBe(false)
  })

  test('where there is no review says so', async () => {
    const { user } = await openAt(102, 101)
    await user.keyboard('{Delete}')
    await says('There is no review to remove.')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('Ctrl+C', () => {
  test('copies what is selected with the names, for a spreadsheet', async () => {
    const { user } = await openAt(101, 102)
    await user.keyboard('{Control>}{Home}{/Control}{Shift>}{End}{/Shift}{Control>}c{/Control}')
    await says('Copied 1 × 4 cells.')
    const [head, row] = (await navigator.clipboard.readText()).split('\n')
    expect(head?.split('\t').toSorted()).toEqual([
      'Ada Lovelace',
      'Ben Carter',
      'Cyd Charisse',
      'Olu Bankole',
      'Reviewer',
    ])
    expect(row?.split('\t')).toHaveLength(5)
  })

  test('copies the focused cell', async () => {
    const { user } = await openAt(101, 103)
    await user.keyboard('{Control>}c{/Control}')
    await says('Copied 1 cell.')
    expect(await navigator.clipboard.readText()).toBe(
      'Reviewer\tCyd Charisse\nAda Lovelace\tcompleted',
    )
  })

  test('says when the browser does not let it', async () => {
    const { user } = await openAt(101, 103)
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'))
    await user.keyboard('{Control>}c{/Control}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was copiedThe browser does not let this page write to the clipboard.',
    )
  })
})

describe('the list of keys', () => {
  test('opens by ? and gives focus back to the cell', async () => {
    const { user, grid } = await openAt(101, 102)
    await user.keyboard('?')
    const dialog = await screen.findByRole('dialog', { name: 'Keys of the matrix' })
    expect(within(dialog).getByText('Ctrl+A')).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(grid.cell('Ada Lovelace', 'Ben Carter')).toHaveFocus())
  })

  test('opens by its button', async () => {
    const { user } = await openAt(101, 102)
    await user.click(screen.getByRole('button', { name: 'Keys' }))
    expect(await screen.findByRole('dialog', { name: 'Keys of the matrix' })).toBeVisible()
  })
})
