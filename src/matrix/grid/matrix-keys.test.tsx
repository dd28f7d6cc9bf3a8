import { cleanup, screen, waitFor, within } from '@testing-library/react'
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

describe('Delete', () => {
  test('on a cell plans the removal, and the focus stays', async () => {
    const { user, grid } = await openAt(101, 102)
    await user.keyboard('{Delete}')
    await says('Planned: remove Ada Lovelace from Ben Carter.')
    expect(grid.stateOf('Ada Lovelace', 'Ben Carter')).toBe('assigned, to be removed')
    expect(grid.cell('Ada Lovelace', 'Ben Carter')).toHaveFocus()
    await user.keyboard('{Delete}')
    await says('There is nothing to change.')
  })

  test('on a block plans all that can go, completed ones too, and says what cannot', async () => {
    const { user, grid } = await openAt(101, 101)
    await user.keyboard('{Control>}aa{/Control}{Backspace}')
    await says(
      'Planned: remove 3 reviews. 1 left out: Olu Bankole has left the course, and Canvas cannot delete the reviews of people who left.',
    )
    expect(grid.stateOf('Ada Lovelace', 'Cyd Charisse')).toBe('completed, to be removed')
    expect(grid.stateOf('Cyd Charisse', 'Ben Carter')).toBe('assigned, to be removed')
    await user.keyboard('{Control>}z{/Control}')
    await says('Undone: remove 3 reviews.')
    expect(grid.stateOf('Cyd Charisse', 'Ben Carter')).toBe('assigned')
  })

  test('where there is no review says so', async () => {
    const { user } = await openAt(102, 101)
    await user.keyboard('{Delete}')
    await says('There is no review to remove.')
  })
})

describe('Enter and Space', () => {
  test('plan a review, take it out again, and steps are undone and done again', async () => {
    const { user, grid } = await openAt(102, 101)
    await user.keyboard('{Enter}')
    await says('Planned: add Ben Carter to Ada Lovelace.')
    expect(grid.stateOf('Ben Carter', 'Ada Lovelace')).toBe('planned')
    await user.keyboard(' ')
    await says('No longer planned: Ben Carter → Ada Lovelace.')
    expect(grid.stateOf('Ben Carter', 'Ada Lovelace')).toBe('not assigned')
    await user.keyboard('{Control>}z{/Control}')
    await says('Undone: withdraw Ben Carter → Ada Lovelace.')
    expect(grid.stateOf('Ben Carter', 'Ada Lovelace')).toBe('planned')
    await user.keyboard('{Control>}zz{/Control}')
    await says('Nothing to undo.')
    await user.keyboard('{Control>}y{/Control}')
    await says('Redone: add Ben Carter to Ada Lovelace.')
    expect(grid.stateOf('Ben Carter', 'Ada Lovelace')).toBe('planned')
  })

  test('on a selection plan a review in each empty cell that may have one', async () => {
    const { user, grid } = await openAt(102, 101)
    await user.keyboard('{Control>}a{/Control}{Enter}')
    await says(/^Planned: add 2 reviews\. 1 left out: Olu Bankole has left the course\.$/)
    expect(grid.stateOf('Ben Carter', 'Cyd Charisse')).toBe('planned')
  })

  test('loads are told as they will be after the plan', async () => {
    const { user } = await openAt(102, 101)
    await user.keyboard('{Enter}')
    await says('Planned: add Ben Carter to Ada Lovelace.')
    expect(
      screen.getByRole('rowheader', { name: /^Ben Carter, .*gives no review, 1 after the plan$/ }),
    ).toBeInTheDocument()
    expect(
      screen.getByRole('columnheader', {
        name: /^Ada Lovelace, .*receives no review, 1 after the plan$/,
      }),
    ).toBeInTheDocument()
  })

  test('a plan is there again after a reload', async () => {
    const { user } = await openAt(102, 101)
    await user.keyboard('{Enter}')
    await says('Planned: add Ben Carter to Ada Lovelace.')
    cleanup()
    const again = await openAt(102, 101)
    await waitFor(() => expect(again.grid.stateOf('Ben Carter', 'Ada Lovelace')).toBe('planned'))
  })
})

describe('Ctrl+V', () => {
  test('plans the reviews of two columns', async () => {
    const { user, grid } = await openAt(102, 101)
    await user.paste('Reviewer\tAuthor\nBen Carter\tAda Lovelace\nCyd Charisse\tAda Lovelace')
    await says('Planned: add 2 reviews.')
    expect(grid.stateOf('Cyd Charisse', 'Ada Lovelace')).toBe('planned')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('lists what it cannot use, and can be taken back', async () => {
    const { user, grid } = await openAt(102, 101)
    await user.paste('Ben Carter\tAda Lovelace\nNo One\tAda Lovelace\nAda Lovelace\tAda Lovelace')
    const dialog = await screen.findByRole('dialog', { name: 'Pasted in part' })
    expect(dialog).toHaveAccessibleDescription('1 change planned. 2 entries could not be used.')
    expect(dialog).toHaveTextContent('Line 2 “No One” is nobody of this assignment.')
    expect(dialog).toHaveTextContent('Own workAda Lovelace → Ada Lovelace')
    await user.click(within(dialog).getByRole('button', { name: 'Take the paste back' }))
    await waitFor(() => expect(grid.stateOf('Ben Carter', 'Ada Lovelace')).toBe('not assigned'))
    expect(grid.cell('Ben Carter', 'Ada Lovelace')).toHaveFocus()
  })
})

test('Ctrl+V of what is no list of pairs is told as such', async () => {
  const { user } = await openAt(102, 101)
  await user.paste('a letter\tto somebody\nand\tmore of it')
  const dialog = await screen.findByRole('dialog', { name: 'Nothing was pasted' })
  expect(dialog).toHaveAccessibleDescription('Nothing was planned. 4 entries could not be used.')
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
