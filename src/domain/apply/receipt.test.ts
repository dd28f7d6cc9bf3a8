import { describe, expect, test } from 'vitest'
import { pairKey } from '#src/domain/class-room.ts'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { buildProgress } from '#src/testing/build-apply.ts'
import { buildPerson, buildRoom } from '#src/testing/build-sources.ts'
import type { ItemProgress, ItemState } from './apply-item.ts'
import {
  appliedEdits,
  fulfilledKeys,
  itemsToRetry,
  notifiedBy,
  receiptAsCsv,
  sayOutcome,
  sayReceipt,
  writeReceipt,
} from './receipt.ts'
import { sayRefused } from './refused-words.ts'
import { unnamed } from './unnamed.ts'

const done: ItemState = { is: 'done', isFound: false }
const found: ItemState = { is: 'done', isFound: true }
const skipped: ItemState = { is: 'skipped', reason: 'Somebody has assigned it already' }
const failed: ItemState = { is: 'failed', reason: 'Canvas refused: x' }
const unknown: ItemState = { is: 'unknown', reason: 'Not known.' }
const checking: ItemState = { is: 'checking', message: 'Lost.' }
const times = { startedAt: '2026-10-05T12:00:00Z', endedAt: '2026-10-05T12:01:00Z' }
const two = [
  { id: 'x', state: 'assigned' as const },
  { id: 'y', state: 'completed' as const },
]

const progressOf = (lines: ItemProgress[]) =>
  new Map(lines.map((line) => [pairKey(line.item.pair), line]))
const receiptOf = (...lines: ItemProgress[]) => writeReceipt(progressOf(lines), times)

const added = buildProgress('1>2', { state: done, created: 'a' })
const removed = buildProgress('1>3', { wanted: 'remove', state: found, removed: [two[0]!] })
const reminded = buildProgress('2>3', { wanted: 'remind', state: done })
const half = buildProgress('3>1', {
  wanted: 'remove',
  state: failed,
  base: two,
  goes: ['x', 'y'],
  removed: [two[0]!],
})

test('failures come first, then what is not certain, not sent, already so, done', () => {
  const states = [done, skipped, { is: 'waiting' as const }, checking, unknown, failed]
  const lines = states.map((state, nth) => buildProgress(`${nth}>9`, { state }))
  const receipt = receiptOf(...lines)
  expect(receipt.lines.map(({ state }) => state.is)).toEqual([
    ...(['failed', 'unknown', 'checking', 'waiting', 'skipped', 'done'] as const),
  ])
  expect(receipt).toMatchObject(times)
})

test.each([
  ['added', added],
  ['removed; no answer came, reading again showed it', removed],
  ['reminded', reminded],
  ['nothing sent: somebody has assigned it already', { ...added, state: skipped }],
  ['Canvas refused: x', half],
  ['Not known.', { ...added, state: unknown }],
  ['not sent', buildProgress('1>2')],
  ['not sent', { ...added, state: checking }],
])('%s', (words, line) => {
  expect(sayOutcome(line, buildRoom())).toBe(words)
})

test.each([
  ['0 changes', []],
  ['1 added, 1 removed, 1 reminded, 1 failed', [added, removed, reminded, half]],
  [
    '1 already so, 1 not certain, 2 not sent',
    [
      buildProgress('1>4', { state: skipped }),
      buildProgress('2>4', { state: unknown }),
      buildProgress('3>4'),
      buildProgress('5>4', { state: checking }),
    ],
  ],
])('%s', (words, lines) => {
  expect(sayReceipt(receiptOf(...lines))).toBe(words)
})

describe('what may be tried again', () => {
  const retried = (line: ItemProgress) => itemsToRetry(receiptOf(line)).length
  test.each([
    ['a failure', half, 1],
    ['what was not sent', buildProgress('1>2'), 1],
    ['what was not read again', { ...added, state: checking }, 1],
    ['never what was done', added, 0],
    ['never what was so already', { ...added, state: skipped }, 0],
    ['never a reminder that may have been heard', { ...reminded, state: unknown }, 0],
    ['a reminder that was refused', { ...reminded, state: failed }, 1],
    [
      'never a reminder that assigned anew, and so notified',
      { ...reminded, state: failed, created: 'a' },
      0,
    ],
  ])('%s', (_what, line, expected) => {
    expect(retried(line)).toBe(expected)
  })

  test('a removal that was done in part is tried for the rest alone', () => {
    expect(itemsToRetry(receiptOf(half))).toEqual([{ ...half.item, base: [two[1]], goes: ['y'] }])
  })
})

test('what was done, also in part, can be taken back; reminders cannot', () => {
  expect(appliedEdits(receiptOf(added, removed, reminded, half, buildProgress('4>1')))).toEqual([
    { pair: half.item.pair, edit: 'remove', created: null, removed: [two[0]] },
    { pair: added.item.pair, edit: 'add', created: 'a', removed: [] },
    { pair: removed.item.pair, edit: 'remove', created: null, removed: [two[0]] },
  ])
})

test('what is as it was wanted leaves the plan; the rest stays in it', () => {
  const lines = [added, buildProgress('4>1', { state: skipped }), half, buildProgress('4>2')]
  expect(fulfilledKeys(progressOf(lines))).toEqual(['1>2', '4>1'])
})

test('a reviewer is notified of additions and reminders, and counts once', () => {
  const again = buildProgress('2>4', { state: found })
  expect(notifiedBy(receiptOf(added, removed, reminded, again, half))).toEqual(['1', '2'])
})

test('as CSV: a line each change, with ids and moments', () => {
  const ada = buildPerson('1', { name: 'Ada, the first', loginId: 'ada', sisId: 'S1' })
  const room = buildRoom({ people: [ada, buildPerson('2', { name: 'Grace' })] })
  const [head, ...lines] = receiptAsCsv(room, receiptOf(added, { ...half, state: failed }))
    .trimEnd()
    .split('\r\n')
  expect(head).toBe(
    '\uFEFFChange,Reviewer,Reviewer login,Reviewer SIS id,Reviewer Canvas id,Author,Author login,Author SIS id,Author Canvas id,Outcome,Details,Started,Ended',
  )
  expect(lines).toEqual([
    // Whoever is not in the class any longer has an id still.
    `remove,,,,3,"Ada, the first",ada,S1,1,failed,Canvas refused: x,${times.startedAt},${times.endedAt}`,
    `add,"Ada, the first",ada,S1,1,Grace,,,2,done,added,${times.startedAt},${times.endedAt}`,
  ])
})

test('while names are hidden neither a receipt nor its export has names or ids, though the reason was made before', () => {
  const room = buildRoom({
    people: [buildPerson('1', { name: 'Ada', loginId: 'ada' }), buildPerson('2')],
    hidesNames: true,
  })
  const pair = { reviewerId: '3', authorId: '1', submissionId: 's1' }
  const named = buildRoom({ people: [buildPerson('1', { name: 'Ada' }), buildPerson('3')] })
  const reason = sayRefused(unnamed(named, pair), half.item, { status: 404, message: 'Not found' })
  const line = buildProgress('3>1', { state: { is: 'failed', reason } })
  expect(reason).toContain('{author}')
  expect(sayOutcome(line, named)).toContain('Student 3 or Ada')
  expect(sayOutcome(line, room)).toContain(`${pseudonymOf('3')} or ${pseudonymOf('1')}`)
  const [head, first] = receiptAsCsv(room, receiptOf(line)).split('\r\n')
  expect(head).toBe('\uFEFFChange,Reviewer,Author,Outcome,Details,Started,Ended')
  expect(first).toMatch(new RegExp(`^add,${pseudonymOf('3')},${pseudonymOf('1')},failed`))
  expect(first).not.toMatch(/Ada|ada,/)
})
