import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built, type CourseInput } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()

const GRACE = `${built.path}/submissions/9001`
const STUDENTS = ['Grace Okafor', 'Ada Lovelace', 'Ben Carter', 'Cyd Charisse']

async function openGrace(input: CourseInput = {}) {
  const course = buildCourse({ students: STUDENTS, ...input })
  const { user } = await renderApp(GRACE, { canvas, course, as: built.teacher })
  await screen.findByRole('heading', { level: 1, name: 'Grace Okafor' })
  return user
}

async function openDialog(user: Awaited<ReturnType<typeof openGrace>>, button: string) {
  await user.click(screen.getByRole('button', { name: button }))
  return screen.findByRole('dialog')
}

const ADD = 'Add reviewers'
const REMOVE = 'Remove reviewers'
const checkbox = (name: string) => screen.getByRole('checkbox', { name })
const reviewers = () =>
  within(screen.getByRole('table', { name: 'Reviewers of this submission' }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)
const closed = () =>
  waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).not.toBeInTheDocument(), {
    timeout: 10_000,
  })

/** Canvas refuses the writes of one reviewer, as it does for somebody who has just left. */
function refuse(method: 'post' | 'delete', reviewerId: number) {
  canvas.server.use(
    http[method]('*/peer_reviews', async ({ request }) => {
      const asked = `${request.url} ${await request.clone().text()}`
      if (!asked.includes(String(reviewerId))) return undefined
      return HttpResponse.json({ errors: [{ message: 'Ada has left.' }] }, { status: 404 })
    }),
  )
}

describe('adding reviewers', () => {
  test('two are assigned at once: told before, shown after, said in one sentence', async () => {
    const user = await openGrace()
    const dialog = await openDialog(user, ADD)
    expect(dialog).toHaveAccessibleName("Add reviewers to Grace Okafor's submission")
    expect(screen.getByRole('searchbox', { name: 'Search reviewers' })).toHaveFocus()

    await user.click(checkbox('Ada Lovelace'))
    await user.click(checkbox('Cyd Charisse'))
    expect(screen.getByRole('button', { name: 'Assign now' })).toHaveAccessibleDescription(
      '2 selected. Assigning now notifies Cyd Charisse and Ada Lovelace at once.',
    )
    await user.click(screen.getByRole('button', { name: 'Assign now' }))

    await closed()
    expect(reviewers()).toEqual(['Cyd Charisse', 'Ada Lovelace'])
    await announced('2 reviewers assigned')
    expect(screen.getByRole('button', { name: ADD })).toHaveFocus()
  })

  test('nobody is notified while the assignment is unpublished, and that is said', async () => {
    const user = await openGrace({ assignment: { workflow_state: 'unpublished' } })
    const dialog = await openDialog(user, ADD)
    await user.click(checkbox('Ada Lovelace'))
    expect(dialog).toHaveTextContent('Nobody is notified: the assignment is not published.')
  })

  test('without a choice nothing is sent, and what is missing stands beside the button', async () => {
    const user = await openGrace()
    await openDialog(user, ADD)
    const assign = screen.getByRole('button', { name: 'Assign now' })
    expect(assign).toHaveAccessibleDescription('Choose one or more reviewers.')
    await user.click(assign)
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })

  test('a refused write is told and undone, and the choice is not lost', async () => {
    const user = await openGrace()
    refuse('post', 102)
    const dialog = await openDialog(user, ADD)
    await user.click(checkbox('Ada Lovelace'))
    await user.click(screen.getByRole('button', { name: 'Assign now' }))

    const alert = await within(dialog).findByRole('alert')
    expect(alert).toHaveTextContent('Ada Lovelace was not assigned: Ada has left.')
    expect(checkbox('Ada Lovelace')).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await closed()
    expect(screen.getByText('Nobody reviews this submission yet.')).toBeVisible()
  })

  test('when half of it fails, what was done is done and what failed is still chosen', async () => {
    const user = await openGrace()
    refuse('post', 102)
    const dialog = await openDialog(user, ADD)
    await user.click(checkbox('Ada Lovelace'))
    await user.click(checkbox('Ben Carter'))
    await user.click(checkbox('Cyd Charisse'))
    await user.click(screen.getByRole('button', { name: 'Assign now' }))

    const alert = await within(dialog).findByRole('alert')
    expect(alert).toHaveTextContent('1 of 3 not assigned')
    expect(alert).toHaveTextContent('Ben Carter and Cyd Charisse were assigned.')
    expect(screen.getByRole('status', { hidden: true })).toHaveTextContent(
      '2 reviewers assigned, 1 failed',
    )
    expect(checkbox('Ada Lovelace')).toBeChecked()
    expect(checkbox('Ben Carter')).not.toBeChecked()
    expect(checkbox('Ben Carter')).toHaveAccessibleDescription('Already a reviewer (assigned)')
  })

  test('who is not allowed is shown with the reason, and cannot be chosen', async () => {
    const team = 'Team 6'
    const user = await openGrace({
      students: [
        { name: 'Grace Okafor', group: team },
        { name: 'Ada Lovelace', group: team },
        { name: 'Ben Carter', section: 'Section B', group: 'Team 7' },
        { name: 'Olu Bankole', state: 'inactive' },
      ],
      reviews: ['Olu Bankole > Ben Carter'],
    })
    await openDialog(user, ADD)
    expect(checkbox('Ada Lovelace')).toHaveAttribute('aria-disabled', 'true')
    expect(checkbox('Ada Lovelace')).toHaveAccessibleDescription('Same group (Team 6)')
    expect(checkbox('Olu Bankole')).toHaveAccessibleDescription('Olu Bankole has left the course')
    expect(checkbox('Ben Carter')).toHaveAccessibleDescription(
      'Section B · Team 7 0/0 reviews done Submitted',
    )
    await user.click(checkbox('Ada Lovelace'))
    expect(checkbox('Ada Lovelace')).not.toBeChecked()
  })

  test('a search reaches everybody of a large class, and keeps what was chosen before', async () => {
    const user = await openGrace({
      students: ['Grace Okafor', ...Array.from({ length: 300 }, (_, index) => `Person N${index}.`)],
    })
    await openDialog(user, ADD)
    for (const name of ['Person N299.', 'Person N150.', 'Person N7.']) {
      await user.clear(screen.getByRole('searchbox'))
      await user.type(screen.getByRole('searchbox'), name)
      await user.click(await screen.findByRole('checkbox', { name }))
    }
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'xyz')
    expect(await screen.findByText('Nobody matches “xyz”.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    expect(screen.getByRole('button', { name: 'Assign now' })).toHaveAccessibleDescription(
      '3 selected. Assigning now notifies Person N7., Person N150. and Person N299. at once.',
    )
  })

  test('by keyboard: down into the list, along it, and Escape cancels without writing', async () => {
    const user = await openGrace()
    await openDialog(user, ADD)
    await user.keyboard('{ArrowDown} ')
    expect(checkbox('Ben Carter')).toBeChecked()
    await user.keyboard('{End} ')
    expect(checkbox('Ada Lovelace')).toHaveFocus()
    expect(checkbox('Ada Lovelace')).toBeChecked()
    await user.keyboard('{Home}{ArrowUp}')
    expect(screen.getByRole('searchbox')).toHaveFocus()
    await user.keyboard('{Escape}')
    await closed()
    expect(screen.getByRole('button', { name: ADD })).toHaveFocus()
    expect(screen.getByText('Nobody reviews this submission yet.')).toBeVisible()
  })
})

describe('removing reviewers', () => {
  const reviews = ['Ada > Grace', 'Ben > Grace: completed', 'Cyd > Grace']

  test('an open review is removed, and what goes and stays is said before', async () => {
    const user = await openGrace({ reviews })
    const dialog = await openDialog(user, REMOVE)
    expect(dialog).toHaveAccessibleName("Remove reviewers from Grace Okafor's submission")
    await user.click(checkbox('Ada Lovelace'))
    expect(dialog).toHaveTextContent('the task from the to-do list of Ada Lovelace')
    await user.click(screen.getByRole('button', { name: 'Remove now' }))
    await closed()
    expect(reviewers()).toEqual(['Ben Carter', 'Cyd Charisse'])
    await announced('1 reviewer removed')
  })

  test('a completed review goes only after its own tick', async () => {
    const user = await openGrace({ reviews })
    await openDialog(user, REMOVE)
    await user.click(checkbox('Ben Carter'))
    const remove = screen.getByRole('button', { name: 'Remove now' })
    expect(remove).toHaveAccessibleDescription(/1 of the chosen reviews is completed/)
    await user.click(remove)
    expect(checkbox('Also remove completed reviews')).toHaveFocus()
    expect(screen.getByRole('dialog')).toBeVisible()

    await user.click(checkbox('Also remove completed reviews'))
    await user.click(remove)
    await closed()
    expect(reviewers()).toEqual(['Cyd Charisse', 'Ada Lovelace'])
  })

  test('the review of somebody who left cannot be removed, and why is said', async () => {
    const user = await openGrace({
      students: ['Grace Okafor', { name: 'Olu Bankole', state: 'inactive' }, 'Ada Lovelace'],
      reviews: ['Olu > Grace', 'Ada > Grace'],
    })
    await openDialog(user, REMOVE)
    expect(checkbox('Olu Bankole')).toHaveAttribute('aria-disabled', 'true')
    expect(checkbox('Olu Bankole')).toHaveAccessibleDescription(
      /Olu Bankole has left the course, and Canvas cannot delete the reviews of people who left/,
    )
  })

  test('a refused removal leaves the review and says why', async () => {
    const user = await openGrace({ reviews })
    refuse('delete', 102)
    const dialog = await openDialog(user, REMOVE)
    await user.click(checkbox('Ada Lovelace'))
    await user.click(checkbox('Cyd Charisse'))
    await user.click(screen.getByRole('button', { name: 'Remove now' }))
    const alert = await within(dialog).findByRole('alert')
    expect(alert).toHaveTextContent('Ada Lovelace was not removed: Ada has left.')
    await user.keyboard('{Escape}')
    await closed()
    expect(reviewers()).toEqual(['Ben Carter', 'Ada Lovelace'])
  })
})
