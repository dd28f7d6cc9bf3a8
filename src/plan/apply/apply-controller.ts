import {
  isSettled,
  startProgress,
  type ApplyItem,
  type ApplyProgress,
  type ItemProgress,
} from '#src/domain/apply/apply-item.ts'
import type { SayRefused } from '#src/domain/apply/after-call.ts'
import { writeReceipt, type Receipt } from '#src/domain/apply/receipt.ts'
import { pairKey } from '#src/domain/class-room.ts'
import type { SeenReview } from '#src/domain/plan/plan.ts'
import type { Review } from '#src/domain/review.ts'
import { createApplyQueue } from './apply-queue.ts'
import type { ApplyQueue, QueueCalls, QueueSnapshot } from './apply-queue-contract.ts'
import type { ApplyStore } from './apply-store.ts'
import type { Clock } from './clock.ts'
import { isHeld, whenFree, withLock, type Locks } from './web-lock.ts'

/** What was written since it was last told. */
export type Written = {
  added: Review[]
  removed: SeenReview[]
  /** Pairs that are as the plan wants them, and those that were reminded of. */
  settledKeys: string[]
  remindedKeys: string[]
}

export type ApplySnapshot = {
  /** `elsewhere`: another tab is applying. `unfinished`: a reload has interrupted one; `goOn` takes it up. */
  state: 'idle' | 'unfinished' | 'active' | 'elsewhere' | 'ended'
  queue: QueueSnapshot | null
  receipt: Receipt | null
  /** How far it was when a reload interrupted it, or when another tab was seen to apply. */
  interrupted: ApplyProgress | null
  /** Whether it would go on after a reload. */
  isKept: boolean
}

export type ApplyController = {
  getSnapshot: () => ApplySnapshot
  subscribe: (listener: () => void) => () => void
  /** Resolves when it has ended; nothing happens while one is under way, here or in another tab. */
  start: (items: readonly ApplyItem[]) => Promise<void>
  /** Goes on with what a reload has interrupted. */
  goOn: () => Promise<void>
  /** Ends what a reload has interrupted: reads how far it came, and sends nothing more. */
  giveUp: () => Promise<void>
  pause: () => void
  resume: () => void
  cancel: () => void
  /** Puts the receipt away. */
  dismiss: () => void
}

export type ControllerOptions = {
  lockName: string
  locks: Locks | undefined
  /** The calls of one apply; a reload goes on with those of the same moment of start. */
  callsOf: (startedAt: string) => QueueCalls
  store: ApplyStore
  clock: Clock
  random: () => number
  sayRefused: SayRefused
  isWanted?: (item: ApplyItem) => boolean
  /** Now and then, and at the end: to show in the matrix what is done, and to take it out of the plan. */
  onWritten: (written: Written) => void
  /** When an apply has ended: to read the lists again. */
  onEnd: () => void
}

/** Nothing applied, and no receipt. */
export const IDLE: ApplySnapshot = {
  state: 'idle',
  queue: null,
  receipt: null,
  interrupted: null,
  isKept: true,
}

/** Drawing thousands of changes one by one would take longer than sending them. */
const TELL_EVERY_MS = 250

/** One apply at a time for an assignment and a person, over reloads and tabs. */
export function createApplyController(options: ControllerOptions): ApplyController {
  const { clock, store, lockName, locks } = options
  const listeners = new Set<() => void>()
  let queue: ApplyQueue | null = null
  let isBusy = false
  let written: Written = nothingWritten()
  let callOffTelling: (() => void) | null = null
  let snapshot = kept()

  function kept(): ApplySnapshot {
    const apply = store.load()
    if (!apply) return IDLE
    const { startedAt, endedAt, progress } = apply
    if (endedAt === null) return { ...IDLE, state: 'unfinished', interrupted: progress }
    const receipt = writeReceipt(progress, { startedAt, endedAt })
    return { ...IDLE, state: 'ended', receipt }
  }

  function show(next: Partial<ApplySnapshot>): void {
    snapshot = { ...snapshot, ...next }
    for (const listener of listeners) listener()
  }

  function tell(): void {
    callOffTelling?.()
    callOffTelling = null
    if (Object.values(written).some(({ length }) => length > 0)) options.onWritten(written)
    written = nothingWritten()
    if (queue) show({ queue: queue.getSnapshot() })
  }

  function tellSoon(): void {
    callOffTelling ??= clock.after(TELL_EVERY_MS, tell)
  }

  function takeItem(progress: ItemProgress): void {
    store.keep(progress)
    const { item, state, created, removed } = progress
    if (!isSettled(state)) return
    const isAdded = state.is === 'done' && item.wanted === 'add' && created !== null
    if (isAdded) written.added.push({ ...item.pair, id: created, state: 'assigned' })
    written.removed.push(...removed)
    const isFulfilled = state.is === 'done' || state.is === 'skipped'
    const key = pairKey(item.pair)
    // What failed stays in the plan: a person decides. A reminder never was in it.
    if (isFulfilled && item.wanted !== 'remind') written.settledKeys.push(key)
    if (state.is === 'done' && item.wanted === 'remind') written.remindedKeys.push(key)
  }

  async function work(
    progress: ApplyProgress,
    startedAt: string,
    { isKept = true, isGivenUp = false } = {},
  ): Promise<void> {
    queue = createApplyQueue({
      ...options,
      progress,
      calls: options.callsOf(startedAt),
      onItem: takeItem,
      onChange: tellSoon,
    })
    show({ ...IDLE, state: 'active', isKept, queue: queue.getSnapshot() })
    const running = queue.run()
    if (isGivenUp) queue.cancel()
    const ended = await running
    const endedAt = new Date(clock.now()).toISOString()
    store.end(endedAt)
    tell()
    queue = null
    show({ ...IDLE, state: 'ended', receipt: writeReceipt(ended, { startedAt, endedAt }) })
    options.onEnd()
  }

  async function alone(run: () => Promise<void>): Promise<void> {
    // Also while the lock is asked for: a second press would find it held, by this tab itself.
    if (isBusy) return
    isBusy = true
    try {
      if (!(await withLock(locks, lockName, run))) seeElsewhere()
    } finally {
      isBusy = false
    }
  }

  /** Until the other tab has ended, or is closed: then what it has left is shown. */
  function seeElsewhere(): void {
    show({ state: 'elsewhere', interrupted: store.load()?.progress ?? null })
    void whenFree(locks, lockName).then(() => {
      if (snapshot.state !== 'elsewhere') return
      show(kept())
      // What the other tab has written is not in the lists of this one.
      options.onEnd()
    })
  }

  async function takeUp({ isGivenUp }: { isGivenUp: boolean }): Promise<void> {
    // Another tab may have ended it while this one waited.
    const apply = store.load()
    if (apply?.endedAt === null) await work(apply.progress, apply.startedAt, { isGivenUp })
    else show(kept())
  }

  // What looks interrupted may be under way in another tab.
  if (snapshot.state === 'unfinished') {
    void isHeld(locks, lockName).then((isElsewhere) => {
      if (isElsewhere && snapshot.state === 'unfinished') seeElsewhere()
    })
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (items) =>
      alone(() => {
        const progress = startProgress(items)
        const startedAt = new Date(clock.now()).toISOString()
        return work(progress, startedAt, { isKept: store.begin(progress, startedAt) })
      }),
    goOn: () => alone(() => takeUp({ isGivenUp: false })),
    giveUp: () => alone(() => takeUp({ isGivenUp: true })),
    pause: () => queue?.pause(),
    resume: () => queue?.resume(),
    cancel: () => queue?.cancel(),
    dismiss: () => {
      if (queue) return
      store.clear()
      show({ state: 'idle', receipt: null })
    },
  }
}

function nothingWritten(): Written {
  return { added: [], removed: [], settledKeys: [], remindedKeys: [] }
}
