import type { Plan } from './plan.ts'
import { EMPTY_PLAN } from './planned.ts'
import { withoutStep, withStep, type PlanStep } from './plan-step.ts'

/** The plan with the steps that led to it, and those taken back; the last of each comes next. Without a limit. */
export type PlanHistory = {
  plan: Plan
  done: readonly PlanStep[]
  undone: readonly PlanStep[]
}

export const EMPTY_HISTORY: PlanHistory = { plan: EMPTY_PLAN, done: [], undone: [] }

/** Does a step, after which nothing can be redone any longer. */
export function doStep({ plan, done }: PlanHistory, step: PlanStep): PlanHistory {
  return { plan: withStep(plan, step), done: [...done, step], undone: [] }
}

/** Takes the last step back; the same history if there is none. */
export function undo(history: PlanHistory): PlanHistory {
  const step = history.done.at(-1)
  if (!step) return history
  return {
    plan: withoutStep(history.plan, step),
    done: history.done.slice(0, -1),
    undone: [...history.undone, step],
  }
}

/** Does the step that was taken back last again; the same history if there is none. */
export function redo(history: PlanHistory): PlanHistory {
  const step = history.undone.at(-1)
  if (!step) return history
  return {
    plan: withStep(history.plan, step),
    done: [...history.done, step],
    undone: history.undone.slice(0, -1),
  }
}

/** The plan seen against what Canvas has now (merge.ts): no step of a person, so there is nothing to undo. */
export function withRebased(history: PlanHistory, plan: Plan): PlanHistory {
  return plan === history.plan ? history : { ...history, plan }
}

/**
 * What was sent leaves the plan, and the steps: they would bring back edits of a world that is gone, and an apply is taken
 * back by its inverse (inverse.ts). What the steps did to other pairs can be undone as before.
 */
export function settle(history: PlanHistory, keys: Iterable<string>): PlanHistory {
  const sent = new Set(keys)
  const plan = new Map([...history.plan].filter(([key]) => !sent.has(key)))
  if (plan.size === history.plan.size) return history
  return {
    plan,
    done: withoutChanges(history.done, sent),
    undone: withoutChanges(history.undone, sent),
  }
}

/** Whether something has been settled between two looks at a plan: then it has left its steps as well. */
export function isSettledSince(before: PlanHistory, now: PlanHistory): boolean {
  const stepped = new Set(
    [...now.done, ...now.undone].flatMap(({ changes }) => changes.map(({ key }) => key)),
  )
  return [...before.plan.keys()].some((key) => !now.plan.has(key) && !stepped.has(key))
}

/** Steps without what they did to these pairs; a step of which nothing is left is none. */
function withoutChanges(steps: readonly PlanStep[], keys: ReadonlySet<string>): PlanStep[] {
  return steps
    .map((step) => ({ ...step, changes: step.changes.filter(({ key }) => !keys.has(key)) }))
    .filter(({ changes }) => changes.length > 0)
}
