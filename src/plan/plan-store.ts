import type { ReviewsByPair } from '#src/domain/plan/plan.ts'
import { mergePlan, type Conflict } from '#src/domain/plan/merge.ts'
import {
  doStep,
  isSettledSince,
  redo,
  settle,
  undo,
  withRebased,
  type PlanHistory,
} from '#src/domain/plan/plan-history.ts'
import type { PlanStep } from '#src/domain/plan/plan-step.ts'
import {
  loadPlan,
  savePlan,
  storageKey,
  type KeepingProblem,
  type KeyValueStore,
  type PlanOwner,
} from './plan-storage.ts'

export type PlanSnapshot = {
  history: PlanHistory
  /** What somebody else did against the plan, as of the last `rebase`. */
  conflicts: readonly Conflict[]
  problem: KeepingProblem | null
}

/** The plan of one assignment and person, kept in the browser; the same in all its tabs. */
export type PlanStore = {
  getSnapshot: () => PlanSnapshot
  subscribe: (listener: () => void) => () => void
  /** Does a step; null, for nothing to do, changes nothing. */
  do: (step: PlanStep | null) => void
  undo: () => void
  redo: () => void
  /** Sees the plan against what Canvas has now: call it with each newly read list. Answers what is newly agreed. */
  rebase: (reviews: ReviewsByPair) => string[]
  /** Takes what was sent, or written by hand, out of the plan. */
  settle: (keys: Iterable<string>) => void
  /** After the person has read it. */
  dismissProblem: () => void
}

/**
 * `events` tells of what other tabs keep; it is `window` in a page. `onSettledElsewhere` is told when another tab has sent
 * something of the plan.
 */
export function createPlanStore(
  owner: PlanOwner,
  store: KeyValueStore,
  events: Pick<Window, 'addEventListener' | 'removeEventListener'> | null = null,
  onSettledElsewhere: () => void = () => undefined,
): PlanStore {
  const key = storageKey('plan', owner)
  const listeners = new Set<() => void>()
  let { text, snapshot } = load()
  let reviews: ReviewsByPair | null = null

  function load(): { text: string | null; snapshot: PlanSnapshot } {
    const loaded = loadPlan(store, key)
    return { text: readText(), snapshot: { ...loaded, conflicts: [] } }
  }

  function readText(): string | null {
    try {
      return store.getItem(key)
    } catch {
      // Told by `loadPlan`.
      return null
    }
  }

  function show(next: PlanSnapshot): void {
    snapshot = next
    for (const listener of listeners) listener()
  }

  /** Another tab may have changed it: what it kept comes first, or it would be lost. */
  function adopt(): void {
    if (readText() === text) return
    const before = snapshot.history
    ;({ text, snapshot } = load())
    if (isSettledSince(before, snapshot.history)) onSettledElsewhere()
    if (reviews) snapshot = { ...snapshot, ...conflictsIn(snapshot.history, reviews) }
  }

  function change(act: (history: PlanHistory) => PlanHistory): void {
    adopt()
    const history = act(snapshot.history)
    if (history === snapshot.history) return
    const saved = savePlan(store, key, history)
    text = saved.problem?.kind === 'not-kept' ? text : saved.text
    const merged = reviews ? conflictsIn(history, reviews) : { history, conflicts: [] }
    show({ ...merged, problem: saved.problem ?? asideOf(snapshot.problem) })
  }

  const onStorage = (event: Event) => {
    const changed = (event as StorageEvent).key
    if (changed !== key && changed !== null) return
    adopt()
    show(snapshot)
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      if (listeners.size === 0) events?.addEventListener('storage', onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) events?.removeEventListener('storage', onStorage)
      }
    },
    do: (step) => {
      if (step) change((history) => doStep(history, step))
    },
    undo: () => change(undo),
    redo: () => change(redo),
    rebase: (now) => {
      if (now === reviews) return []
      reviews = now
      const { plan, agreed, conflicts } = mergePlan(snapshot.history.plan, now)
      const isSame = plan === snapshot.history.plan
      if (!isSame) change((history) => withRebased(history, plan))
      else if (conflicts.length + snapshot.conflicts.length > 0) show({ ...snapshot, conflicts })
      return agreed
    },
    settle: (keys) => change((history) => settle(history, keys)),
    dismissProblem: () => show({ ...snapshot, problem: null }),
  }
}

function conflictsIn(
  history: PlanHistory,
  reviews: ReviewsByPair,
): { history: PlanHistory; conflicts: Conflict[] } {
  const { plan, conflicts } = mergePlan(history.plan, reviews)
  return { history: withRebased(history, plan), conflicts }
}

/** That a plan was put aside stays told until it is read. */
function asideOf(problem: KeepingProblem | null): KeepingProblem | null {
  return problem?.kind === 'put-aside' ? problem : null
}
