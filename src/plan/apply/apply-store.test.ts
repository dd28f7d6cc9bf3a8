import { describe, expect, test } from 'vitest'
import type { ItemProgress, ItemState } from '#src/domain/apply/apply-item.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { buildProgress } from '#src/testing/build-apply.ts'
import { memoryStorage } from '#src/testing/memory-storage.ts'
import { createApplyStore } from './apply-store.ts'

const owner = { canvasUrl: null, userId: '1', assignmentId: '7' }
const KEY = 'prm-apply:embedded:1:7'
const [T1, T2] = ['2026-10-05T12:00:00.000Z', '2026-10-05T13:00:00.000Z'] as const
const one = buildProgress('1>2')
const two = buildProgress('2>3', {
  wanted: 'remove',
  base: [{ id: 'x', state: 'completed' }],
  goes: ['x'],
})
const progressOf = (...items: ItemProgress[]) =>
  new Map(items.map((each) => [pairKey(each.item.pair), each]))
const sending: ItemProgress = { ...one, sent: 1, state: { is: 'sending' } }

test('nothing is kept at first', () => {
  expect(createApplyStore(owner, memoryStorage()).load()).toBeNull()
})

describe('after a reload', () => {
  test.each<ItemState>([
    { is: 'waiting' },
    { is: 'sending' },
    { is: 'checking', message: 'Lost.' },
    { is: 'done', isFound: true },
    { is: 'skipped', reason: 'x' },
    { is: 'failed', reason: 'x' },
    { is: 'unknown', reason: 'x' },
  ])('an item is where it was: $is', (state) => {
    const storage = memoryStorage()
    const store = createApplyStore(owner, storage)
    expect(store.begin(progressOf(one, two), T1)).toBe(true)
    const next = { ...two, state, sent: 3, created: 'c', removed: [...two.item.base] }
    store.keep(next)
    const again = createApplyStore(owner, storage)
    expect(again.load()).toEqual({ startedAt: T1, endedAt: null, progress: progressOf(one, next) })
    // It goes on in the new page.
    again.keep(sending)
    expect(createApplyStore(owner, storage).load()?.progress.get('1>2')).toEqual(sending)
  })

  test('one that ended is the last receipt, until it is put away', () => {
    const storage = memoryStorage()
    const store = createApplyStore(owner, storage)
    store.begin(progressOf(one), T1)
    store.keep(sending)
    store.end(T2)
    expect(createApplyStore(owner, storage).load()).toMatchObject({ startedAt: T1, endedAt: T2 })
    store.clear()
    expect(createApplyStore(owner, storage).load()).toBeNull()
    expect(storage.getItem(`${KEY}:0`)).toBeNull()
  })

  test('another person, assignment or Canvas has none', () => {
    const storage = memoryStorage()
    createApplyStore(owner, storage).begin(progressOf(one), T1)
    for (const other of [{ userId: '2' }, { assignmentId: '8' }, { canvasUrl: 'https://c.test' }]) {
      expect(createApplyStore({ ...owner, ...other }, storage).load()).toBeNull()
    }
  })
})

describe('what is damaged', () => {
  test.each([
    ['cut off', '{"format":"peer-rev'],
    ['of another version', '{"format":"peer-review-matrix/apply@9"}'],
    ['empty', ''],
  ])('an apply that is %s is put aside', (_what, text) => {
    const storage = memoryStorage({ [KEY]: text })
    expect(createApplyStore(owner, storage).load()).toBeNull()
    expect(storage.getItem(`${KEY}:aside`)).toBe(text)
    expect(storage.getItem(KEY)).toBeNull()
  })

  test.each([
    ['cut off', '{"of":"2026'],
    ['of another shape', '{"state":1}'],
  ])('an item that is %s begins again: its pair is read first', (_what, text) => {
    const storage = memoryStorage()
    const store = createApplyStore(owner, storage)
    store.begin(progressOf(one, two), T1)
    store.keep({ ...two, state: { is: 'done', isFound: false } })
    storage.setItem(`${KEY}:1`, text)
    expect(createApplyStore(owner, storage).load()?.progress).toEqual(progressOf(one, two))
  })

  test('items that a damaged apply left behind are not taken for those of the next', () => {
    const storage = memoryStorage()
    const store = createApplyStore(owner, storage)
    store.begin(progressOf(two), T1)
    store.keep({ ...two, state: { is: 'done', isFound: false } })
    storage.setItem(KEY, '{')
    createApplyStore(owner, storage).begin(progressOf(one), T2)
    expect(createApplyStore(owner, storage).load()?.progress).toEqual(progressOf(one))
  })
})

describe('a storage that is full', () => {
  test('is told at the beginning, and nothing of it is kept', () => {
    const storage = memoryStorage({}, 250)
    const store = createApplyStore(owner, storage)
    expect(store.begin(progressOf(one, two), T1)).toBe(false)
    store.keep(sending)
    expect(storage.getItem(`${KEY}:0`)).toBeNull()
    expect(createApplyStore(owner, storage).load()).toBeNull()
  })

  test('or forbidden breaks nothing', () => {
    const forbidden = () => {
      throw new DOMException('Forbidden', 'SecurityError')
    }
    const store = createApplyStore(owner, {
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
    })
    expect(store.load()).toBeNull()
    expect(store.begin(progressOf(one), T1)).toBe(false)
    store.keep(sending)
    store.end(T2)
    store.clear()
  })
})
