import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { SEEDED, anyDeeds, anyRoom, buildWish } from '#src/testing/build-plan.ts'
import { buildPerson, buildRoom } from '#src/testing/build-sources.ts'
import { planStep, type Wish } from './plan-edits.ts'
import { doStep, EMPTY_HISTORY, redo, settle, undo, type PlanHistory } from './plan-history.ts'

/** Every history that these deeds lead through, the empty one first. */
function histories(room: ClassRoom, deeds: readonly (readonly Wish[])[]): PlanHistory[] {
  const all = [EMPTY_HISTORY]
  for (const wishes of deeds) {
    const last = all.at(-1)!
    const { step } = planStep(room, last.plan, 'cells', wishes)
    if (step) all.push(doStep(last, step))
  }
  return all
}

test('undo after do gives the plan from before, as often as there are steps', () => {
  fc.assert(
    fc.property(anyRoom, anyDeeds, (room, deeds) => {
      const all = histories(room, deeds)
      let history = all.at(-1)!
      for (const before of all.slice(0, -1).reverse()) {
        history = undo(history)
        expect(new Map(history.plan)).toEqual(new Map(before.plan))
      }
      expect(undo(history)).toBe(history)
    }),
    SEEDED,
  )
})

test('redo after undo gives the plan from after, as often as something was undone', () => {
  fc.assert(
    fc.property(anyRoom, anyDeeds, fc.nat(12), (room, deeds, times) => {
      const all = histories(room, deeds)
      const steps = Math.min(times, all.length - 1)
      let history = all.at(-1)!
      for (let nth = 0; nth < steps; nth++) history = undo(history)
      for (let nth = 0; nth < steps; nth++) history = redo(history)
      expect(history.plan).toEqual(all.at(-1)!.plan)
      expect(history.done).toEqual(all.at(-1)!.done)
      expect(redo(history)).toBe(history)
    }),
    SEEDED,
  )
})

const room = buildRoom({ people: ['1', '2', '3'].map((id) => buildPerson(id)) })
const doing = (history: PlanHistory, wish: Wish) =>
  doStep(history, planStep(room, history.plan, 'cells', [wish]).step!)

test('a new step after an undo forgets what was undone', () => {
  const undone = undo(doing(EMPTY_HISTORY, buildWish('1>2', 'add')))
  expect(undone.undone).toHaveLength(1)
  const history = doing(undone, buildWish('1>3', 'add'))
  expect(history.undone).toEqual([])
  expect(redo(history)).toBe(history)
})

test('what was sent leaves plan and steps; the rest can be undone', () => {
  const both = doing(doing(EMPTY_HISTORY, buildWish('1>2', 'add')), buildWish('1>3', 'add'))
  const history = settle(both, ['1>2', '9>9'])
  expect([...history.plan.keys()]).toEqual(['1>3'])
  expect(history.done).toHaveLength(1)
  expect([...undo(history).plan.keys()]).toEqual([])
  expect([...redo(undo(history)).plan.keys()]).toEqual(['1>3'])
  expect(settle(history, ['1>2'])).toBe(history)
})

test('after anything was sent, undo and redo never bring it back', () => {
  fc.assert(
    fc.property(anyRoom, anyDeeds, fc.nat(), (room, deeds, nth) => {
      const last = histories(room, deeds).at(-1)!
      const sent = [...last.plan.keys()][nth % Math.max(1, last.plan.size)]
      if (sent === undefined) return
      const history = settle(last, [sent])
      for (let at = history; at.done.length > 0;) {
        at = undo(at)
        expect(at.plan.has(sent)).toBe(false)
        expect(redo(at).plan.has(sent)).toBe(false)
      }
    }),
    SEEDED,
  )
})
