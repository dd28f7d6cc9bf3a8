import { describe, expect, test } from 'vitest'
import { buildPair, buildReviewsByPair, buildWish, type PairText } from '#src/testing/build-plan.ts'
import { buildPerson, buildReview, buildRoom } from '#src/testing/build-sources.ts'
import { memoryStorage } from '#src/testing/memory-storage.ts'
import { plannedEdits } from '#src/domain/plan/plan.ts'
import { planStep } from '#src/domain/plan/plan-edits.ts'
import { keepMine } from '#src/domain/plan/merge.ts'
import { createPlanStore, type PlanStore } from './plan-store.ts'

const owner = { canvasUrl: null, userId: '1', assignmentId: '7' }
const KEY = 'prm-plan:embedded:1:7'
const room = buildRoom({ people: ['1', '2', '3'].map((id) => buildPerson(id)) })

function press(store: PlanStore, text: PairText) {
  store.do(
    planStep(room, store.getSnapshot().history.plan, 'cells', [buildWish(text, 'toggle')]).step,
  )
}
const keys = (store: PlanStore) => [...store.getSnapshot().history.plan.keys()]

test('the plan and its steps survive a reload, for this person and assignment alone', () => {
  const storage = memoryStorage()
  const store = createPlanStore(owner, storage)
  press(store, '1>2')
  press(store, '1>3')
  store.undo()
  const again = createPlanStore(owner, storage)
  expect(again.getSnapshot().history).toEqual(store.getSnapshot().history)
  again.redo()
  expect(keys(again)).toEqual(['1>2', '1>3'])
  again.undo()
  again.undo()
  expect(keys(again)).toEqual([])
  for (const other of [{ userId: '2' }, { assignmentId: '8' }, { canvasUrl: 'https://c.test' }]) {
    expect(keys(createPlanStore({ ...owner, ...other }, storage))).toEqual([])
  }
})

test.each([
  ['damaged', '{"format":"peer-rev'],
  ['of another version', '{"format":"peer-review-matrix/plan@9","plan":[]}'],
  [
    'of another shape',
    '{"format":"peer-review-matrix/plan@1","plan":[{"pair":1}],"done":[],"undone":[]}',
  ],
])('an entry that is %s is put aside and told', (_what, text) => {
  const storage = memoryStorage({ [KEY]: text })
  const store = createPlanStore(owner, storage)
  expect(store.getSnapshot().problem).toMatchObject({ kind: 'put-aside', aside: text })
  press(store, '1>2')
  expect(store.getSnapshot().problem?.kind).toBe('put-aside')
  expect(storage.getItem(`${KEY}:aside`)).toBe(text)
  expect(keys(createPlanStore(owner, storage))).toEqual(['1>2'])
  store.dismissProblem()
  expect(store.getSnapshot().problem).toBeNull()
})

test('a full storage is told; the plan goes on in the page', () => {
  const storage = memoryStorage({}, 320)
  const store = createPlanStore(owner, storage)
  press(store, '1>2')
  expect(store.getSnapshot().problem?.kind).toBe('steps-not-kept')
  expect(keys(createPlanStore(owner, storage))).toEqual(['1>2'])
  for (const pair of ['1>3', '2>3', '3>1'] as const) press(store, pair)
  expect(store.getSnapshot().problem?.kind).toBe('not-kept')
  expect(keys(store)).toHaveLength(4)
  store.undo()
  expect(keys(store)).toHaveLength(3)
})

test('two tabs have one plan: neither loses what the other planned', () => {
  const storage = memoryStorage()
  const events = new EventTarget() as unknown as Window
  const [one, two] = [createPlanStore(owner, storage), createPlanStore(owner, storage, events)]
  let told = 0
  two.subscribe(() => (told += 1))
  press(one, '1>2')
  events.dispatchEvent(Object.assign(new Event('storage'), { key: KEY }))
  expect(keys(two)).toEqual(['1>2'])
  expect(told).toBe(1)
  press(one, '1>3')
  press(two, '2>3')
  expect(keys(two)).toEqual(['1>2', '1>3', '2>3'])
  press(one, '3>1')
  expect(keys(one)).toHaveLength(4)
})

test('what another tab has sent is told, what it takes back is not', () => {
  const storage = memoryStorage()
  const events = new EventTarget() as unknown as Window
  let sent = 0
  const one = createPlanStore(owner, storage)
  const two = createPlanStore(owner, storage, events, () => (sent += 1))
  two.subscribe(() => undefined)
  const tell = () => events.dispatchEvent(Object.assign(new Event('storage'), { key: KEY }))
  press(one, '1>2')
  press(one, '1>3')
  press(one, '2>3')
  tell()
  one.undo()
  tell()
  press(one, '1>3')
  tell()
  expect(sent).toBe(0)
  one.settle(['1>2'])
  tell()
  tell()
  expect(keys(two)).toEqual([])
  expect(sent).toBe(1)
})

describe('against what somebody else does', () => {
  const added = buildReviewsByPair([buildReview('1>2')])
  const none = buildReviewsByPair([])

  test('the same edit is agreed, and their change of mind is a conflict that a step decides', () => {
    const store = createPlanStore(owner, memoryStorage())
    press(store, '1>2')
    expect(store.rebase(none)).toEqual([])
    expect(store.rebase(added)).toEqual(['1>2'])
    expect(plannedEdits(store.getSnapshot().history.plan).size).toBe(0)
    store.rebase(buildReviewsByPair([]))
    expect(store.getSnapshot().conflicts.map(({ kind }) => kind)).toEqual(['they-removed'])
    store.do(keepMine(store.getSnapshot().conflicts))
    expect(store.getSnapshot().conflicts).toEqual([])
    expect([...plannedEdits(store.getSnapshot().history.plan)]).toEqual([['1>2', 'add']])
  })

  test('what was sent leaves the plan, and the storage with it', () => {
    const storage = memoryStorage()
    const store = createPlanStore(owner, storage)
    press(store, '1>2')
    store.settle([`${buildPair('1>2').reviewerId}>2`])
    expect(keys(store)).toEqual([])
    expect(storage.getItem(KEY)).toBeNull()
  })
})
