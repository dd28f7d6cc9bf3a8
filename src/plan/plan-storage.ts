import { EMPTY_HISTORY, type PlanHistory } from '#src/domain/plan/plan-history.ts'
import { planFromText, planToText } from './plan-json.ts'

/** `localStorage`, as far as it is used: it writes at once, so that a crash loses nothing. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** One plan for an assignment and a person; the ids of one Canvas say nothing in another. */
export type PlanOwner = { canvasUrl: string | null; userId: string; assignmentId: string }

/** What a person should know of the keeping; `aside` is the text of an entry that could not be read. */
export type KeepingProblem = {
  kind: 'not-kept' | 'steps-not-kept' | 'put-aside'
  message: string
  aside: string | null
}

export function storageKey(
  what: 'plan' | 'apply' | 'reminders',
  { canvasUrl, userId, assignmentId }: PlanOwner,
): string {
  return `prm-${what}:${canvasUrl ?? 'embedded'}:${userId}:${assignmentId}`
}

/**
 * The plan kept under a key. What cannot be read, because another version wrote it or it is damaged, is put aside under
 * `<key>:aside`, and told; it is never overwritten by the empty plan that takes its place.
 */
export function loadPlan(
  store: KeyValueStore,
  key: string,
): { history: PlanHistory; problem: KeepingProblem | null } {
  let text: string | null
  try {
    text = store.getItem(key)
  } catch {
    // A browser that keeps nothing for pages: told, as the plan would be lost.
    return { history: EMPTY_HISTORY, problem: NOT_KEPT }
  }
  if (text === null) return { history: EMPTY_HISTORY, problem: null }
  try {
    return { history: planFromText(text), problem: null }
  } catch {
    // Told by the problem; the text itself is still there.
    putAside(store, key, text)
    return { history: EMPTY_HISTORY, problem: { ...PUT_ASIDE, aside: text } }
  }
}

/** Keeps a plan; when it is too large first without the steps. Answers what could not be kept. */
export function savePlan(
  store: KeyValueStore,
  key: string,
  history: PlanHistory,
): { text: string | null; problem: KeepingProblem | null } {
  if (history.plan.size + history.done.length + history.undone.length === 0) {
    return { text: null, problem: tryTo(() => store.removeItem(key)) ? null : NOT_KEPT }
  }
  const text = planToText(history)
  if (tryTo(() => store.setItem(key, text))) return { text, problem: null }
  const short = planToText({ ...history, done: [], undone: [] })
  if (tryTo(() => store.setItem(key, short))) return { text: short, problem: STEPS_NOT_KEPT }
  return { text: null, problem: NOT_KEPT }
}

/** Moved, not copied: a full storage has no room for both. */
export function putAside(store: KeyValueStore, key: string, text: string): void {
  tryTo(() => store.removeItem(key))
  tryTo(() => store.setItem(`${key}:aside`, text))
}

function tryTo(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    // Full or forbidden: the caller tells.
    return false
  }
}

const NOT_KEPT: KeepingProblem = {
  kind: 'not-kept',
  message:
    'This browser cannot keep your plan: its storage is full or forbidden. Apply or download the plan before you leave the page.',
  aside: null,
}
const STEPS_NOT_KEPT: KeepingProblem = {
  kind: 'steps-not-kept',
  message:
    'The storage of this browser is nearly full. Your plan is kept, but after a reload its steps cannot be undone one by one.',
  aside: null,
}
const PUT_ASIDE: KeepingProblem = {
  kind: 'put-aside',
  message:
    'The plan that this browser kept cannot be read: it is damaged, or another version of this app wrote it. It was put aside and can be downloaded.',
  aside: null,
}
