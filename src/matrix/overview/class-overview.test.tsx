import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({
  students: ['Ada Lovelace', 'Ben Carter', 'Cyd Charisse', 'Dot Danger'],
  reviews: ['Ada > Ben: completed', 'Ben > Ada'],
})

async function openOverview(input = course) {
  const { user } = await renderApp(built.path, { canvas, course: input, as: built.teacher })
  await new GridTester(user).ready()
  await user.click(screen.getByRole('button', { name: 'Whole class' }))
  return { user, panel: within(await screen.findByRole('complementary', { name: 'Whole class' })) }
}

test('the panel says in words what the picture shows, and the address keeps it open', async () => {
  const { panel } = await openOverview()
  expect(panel.getByRole('group', { name: 'Place in the class' })).toHaveAccessibleDescription(
    /^In view: reviewers 1–4 of 4, authors 1–4 of 4\./,
  )
  expect(panel.getByText('Open').nextSibling).toHaveTextContent('1')
  expect(window.location.search).toBe('?overview=show')
})

test('a jump goes to the next of those who need somebody, and on from there', async () => {
  const { user, panel } = await openOverview()
  const jump = panel.getByRole('button', { name: '2 people with nothing to do' })
  await user.click(jump)
  expect(screen.getByRole('button', { name: 'Actions for Cyd Charisse as reviewer' })).toHaveFocus()
  await user.click(jump)
  expect(screen.getByRole('button', { name: 'Actions for Dot Danger as reviewer' })).toHaveFocus()
  await user.click(panel.getByRole('button', { name: '2 submissions without review' }))
  expect(screen.getByRole('button', { name: 'Actions for Cyd Charisse' })).toHaveFocus()
})

test('arrows on the picture and a press in it scroll the matrix', async () => {
  const { panel } = await openOverview(buildCourse({ students: 45 }))
  const picture = panel.getByRole('group', { name: 'Place in the class' })
  const grid = screen.getByRole('grid').closest('.mx-grid')!
  fireEvent.keyDown(picture, { key: 'ArrowDown' })
  await waitFor(() => expect(grid.scrollTop).toBeGreaterThan(0))
  expect(grid.scrollLeft).toBe(0)
  picture.setPointerCapture = () => undefined
  fireEvent.pointerDown(picture, { clientX: 200, clientY: 4, buttons: 1 })
  expect(grid.scrollLeft).toBeGreaterThan(0)
  expect(grid.scrollTop).toBe(0)
})

test('denser lines are chosen in the toolbar and stand in the address', async () => {
  const { user } = await openOverview()
  await user.click(screen.getByRole('button', { name: 'Compact lines' }))
  expect(window.location.search).toBe('?overview=show&lines=compact')
  expect(screen.getByRole('button', { name: 'Compact lines' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
