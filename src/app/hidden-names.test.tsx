import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { announced } from '#src/testing/announced.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { GridTester } from '#src/testing/grid-tester.ts'
import { renderApp } from '#src/testing/render-app.tsx'

const canvas = fakeCanvas()
const course = buildCourse({
  students: ['Ada Lovelace', 'Ben Carter'],
  reviews: ['Ada > Ben'],
})
afterEach(() => hiddenNames.set(false))

test('one press hides every name in the matrix, says so, and another shows them again', async () => {
  const { user } = await renderApp(built.path, { canvas, course, as: built.teacher })
  const grid = new GridTester(user)
  await grid.ready()
  await user.click(screen.getByRole('button', { name: 'Hide names' }))
  await waitFor(() => expect(document.body.innerHTML).not.toMatch(/Lovelace|Carter|login10/))
  expect(grid.stateOf(pseudonymOf('101'), pseudonymOf('102'))).toBe('assigned')
  await announced('Names are hidden')
  await user.click(screen.getByRole('button', { name: 'Names hidden: show names' }))
  expect(await grid.findCell('Ada Lovelace', 'Ben Carter')).toBeVisible()
})

test('it stays so on the next page and for the next visit', async () => {
  hiddenNames.set(true)
  await renderApp(`${built.path}/submissions/9002`, { canvas, course, as: built.teacher })
  expect(await screen.findByRole('heading', { level: 1, name: pseudonymOf('102') })).toBeVisible()
  expect(document.body.innerHTML).not.toMatch(/Lovelace|Carter|login10/)
  expect(document.title).not.toMatch(/Carter/)
})
