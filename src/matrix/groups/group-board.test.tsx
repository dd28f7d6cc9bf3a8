import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({
  students: [
    { name: 'Ada Lovelace', group: 'Team 1' },
    { name: 'Ben Carter', group: 'Team 1' },
    { name: 'Cyd Charisse', group: 'Team 2', section: 'Section B' },
  ],
  reviews: ['Ada > Cyd: completed', 'Ben > Cyd', 'Cyd > Ada'],
})
const GROUPS = `${built.path}?view=groups`
const block = (name: string) => screen.getByRole('button', { name })

test('the reviews between groups stand as numbers, and sections beside them', async () => {
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  await new GridTester(user).ready()
  await user.click(screen.getByRole('button', { name: 'Groups' }))
  const groups = await screen.findByRole('grid', { name: 'Group by group' })
  expect(
    within(groups)
      .getAllByRole('columnheader')
      .map((each) => each.textContent),
  ).toEqual(['Team 1', 'Team 2', 'Given'])
  expect(block('Team 1 reviews Team 2: 2 reviews, 1 done')).toHaveTextContent('2')
  expect(block('Team 1 reviews Team 1: no review')).toBeVisible()
  expect(screen.getByRole('grid', { name: 'Section by section' })).toBeVisible()
  expect(block('Section B reviews Section A: 1 review, 0 done')).toHaveTextContent('10 %')
})

test('a block opens into its cells, can be closed again, and back leads to the blocks', async () => {
  const { user } = await renderApp(GROUPS, { canvas, course, as: built.teacher })
  await screen.findByRole('grid', { name: 'Group by group' })
  await user.click(block('Team 1 reviews Team 2: 2 reviews, 1 done'))
  const grid = new GridTester(user)
  await grid.ready()
  expect(grid.size).toEqual({ rows: 3, columns: 2 })
  await user.click(
    await screen.findByRole('button', { name: 'Team 1 reviews Team 2: show everybody again' }),
  )
  expect(grid.size).toEqual({ rows: 4, columns: 4 })
  window.history.back()
  expect(await screen.findByRole('grid', { name: 'Group by group' })).toBeVisible()
})

test('the table is one stop of the Tab key; arrows move and stop at its edges', async () => {
  const { user } = await renderApp(GROUPS, { canvas, course, as: built.teacher })
  const groups = within(await screen.findByRole('grid', { name: 'Group by group' }))
  const stops = groups.getAllByRole('button').filter((button) => button.tabIndex === 0)
  expect(stops).toHaveLength(1)
  stops[0]?.focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}')
  expect(block('Team 1 reviews Team 2: 2 reviews, 1 done')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(block('Team 2 reviews Team 2: no review')).toHaveFocus()
})

test('a class without groups and with one section says that there are none', async () => {
  const plain = buildCourse()
  const one = {
    ...plain,
    sections: plain.sections!.slice(0, 1),
    enrollments: plain.enrollments!.filter(({ section_id }) => section_id === 11),
  }
  await renderApp(GROUPS, { canvas, course: one, as: built.teacher })
  expect(await screen.findByText('There are no groups here')).toBeVisible()
})

test('a group and the kind of work are chosen in the toolbar', async () => {
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  const grid = new GridTester(user)
  await grid.ready()
  await user.click(screen.getByRole('button', { name: /^Group all/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Team 1' }))
  expect(grid.size).toEqual({ rows: 3, columns: 3 })
  await user.click(screen.getByRole('button', { name: /^Work any/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'missing' }))
  expect(await screen.findByText('Nobody matches with work “missing” in Team 1')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all groups and works' }))
  expect(grid.size).toEqual({ rows: 4, columns: 4 })
})
