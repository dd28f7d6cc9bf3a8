import { expect, test } from 'vitest'
import { withNotice, type Notice, type ShownNotice } from './notice.ts'

const notice = (title: string, detail?: string): Notice => ({
  severity: 'error',
  title,
  ...(detail !== undefined && { detail }),
})
const show = (...notices: Notice[]) => notices.reduce<ShownNotice[]>(withNotice, [])

test('what is said again is counted, not shown twice', () => {
  const shown = show(notice('a', 'x'), notice('b'), notice('a', 'x'), notice('a', 'x'))
  expect(shown.map(({ title, times }) => [title, times])).toEqual([
    ['a', 3],
    ['b', 1],
  ])
})

test('the same title for another reason is another notice', () => {
  expect(show(notice('a', 'x'), notice('a', 'y'))).toHaveLength(2)
})

test('of what the same action mends the first is enough', () => {
  const action = { label: 'Sign in again', to: '/sign-in' }
  const signedOut = (title: string): Notice => ({ ...notice(title, 'You are signed out.'), action })
  const shown = show(signedOut('a'), signedOut('b'), notice('c'))
  expect(shown.map(({ title }) => title)).toEqual(['a', 'c'])
})

test('of more than three the oldest makes room, and each keeps an id of its own', () => {
  const shown = show(notice('a'), notice('b'), notice('c'), notice('d'))
  expect(shown.map(({ title }) => title)).toEqual(['b', 'c', 'd'])
  expect(new Set(shown.map(({ id }) => id)).size).toBe(3)
})
