import type { QueryClient } from '@tanstack/react-query'
import type { ApplyItem } from '#src/domain/apply/apply-item.ts'
import { sayRefused } from '#src/domain/apply/refused-words.ts'
import { unnamed } from '#src/domain/apply/unnamed.ts'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import type { LoadChange } from '#src/domain/plan/loads-after.ts'
import { loadChanges } from '#src/domain/plan/load-changes.ts'
import { sayNews } from '#src/domain/plan/merge.ts'
import { planStep, type RefusedWish, type Wish } from '#src/domain/plan/plan-edits.ts'
import type { PlanStep, StepKind } from '#src/domain/plan/plan-step.ts'
import { plannedEdits, type Plan } from '#src/domain/plan/plan.ts'
import type { PlannedEdits } from '#src/domain/plan/planned.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { throttle } from '#src/lib/throttle.ts'
import { applyCalls } from '#src/peer-reviews/apply-calls.ts'
import { refetchReviews, showWritten } from '#src/peer-reviews/show-written.ts'
import {
  createApplyController,
  type ApplyController,
  type ApplySnapshot,
  type Written,
} from './apply/apply-controller.ts'
import { guardApply } from './apply/guard-apply.ts'
import { createApplyStore } from './apply/apply-store.ts'
import { realClock } from './apply/clock.ts'
import { storageKey, type KeyValueStore, type PlanOwner } from './plan-storage.ts'
import { createPlanStore, type PlanSnapshot, type PlanStore } from './plan-store.ts'

/** What the pages show of a plan; `planned` and `loads` are the same objects while the plan is. */
export type DeskSnapshot = PlanSnapshot & {
  planned: PlannedEdits
  loads: ReadonlyMap<string, LoadChange>
}

/** All that one assignment and person plan and apply in this tab, whichever of its pages is shown. */
export type PlanDesk = {
  store: PlanStore
  apply: ApplyController
  getSnapshot: () => DeskSnapshot
  subscribe: (listener: () => void) => () => void
  /**
   * Takes over the class as it was read last: what somebody else did is compared with the plan. Answers what is to be
   * said of it; empty for nothing.
   */
  see: (room: ClassRoom) => string
  /** The class as it was seen last. */
  room: () => ClassRoom | null
  /** Plans what is allowed of some wishes, as one step, and answers it and the others with their reasons. */
  wish: (
    kind: StepKind,
    wishes: readonly Wish[],
  ) => { step: PlanStep | null; refused: RefusedWish[] }
}

export type DeskOptions = {
  client: QueryClient
  owner: PlanOwner
  /** By its course: the address of a section leads to the same reviews (Canvas: peer_reviews_api). */
  assignmentRef: AssignmentRef
  storage: KeyValueStore
}

const OWN_APPLY: readonly ApplySnapshot['state'][] = ['active', 'unfinished', 'elsewhere']

/** Of a long apply in another tab as much is seen as one can follow. */
const REFETCH_MS = 1_000

/** The desks of this tab: an apply goes on while other pages are shown. */
const desks = new WeakMap<QueryClient, Map<string, PlanDesk>>()

export function deskOf(options: DeskOptions): PlanDesk {
  const { client, owner } = options
  const ofClient = desks.get(client) ?? new Map<string, PlanDesk>()
  desks.set(client, ofClient)
  const key = storageKey('plan', owner)
  const desk = ofClient.get(key) ?? createPlanDesk(options)
  ofClient.set(key, desk)
  return desk
}

function createPlanDesk({ client, owner, assignmentRef, storage }: DeskOptions): PlanDesk {
  const { assignmentId } = assignmentRef
  // What another tab has written is not in the lists of this one; an apply tells of it in portions.
  const refetch = throttle(() => refetchReviews(client, assignmentId), REFETCH_MS)
  const store = createPlanStore(owner, storage, window, refetch.soon)
  let room: ClassRoom | null = null

  async function takeWritten({ added, removed, settledKeys }: Written): Promise<void> {
    store.settle(settledKeys)
    await showWritten(client, assignmentId, { added, removed })
  }

  const apply = createApplyController({
    lockName: storageKey('apply', owner),
    // Not there at plain HTTP addresses of other machines, whatever the types say.
    locks: (navigator as { locks?: LockManager }).locks,
    callsOf: (startedAt) => applyCalls(assignmentRef, operationId(owner, startedAt)),
    store: createApplyStore(owner, storage),
    clock: realClock,
    random: Math.random,
    sayRefused: (item, answer) => sayRefused(room && unnamed(room, item.pair), item, answer),
    isWanted: (item) => isStillWanted(store.getSnapshot().history.plan, item),
    onWritten: (written) => void takeWritten(written),
    onEnd: () => refetchReviews(client, assignmentId),
  })

  guardApply(apply, window)

  return {
    store,
    apply,
    getSnapshot: drawnOf(store),
    subscribe: store.subscribe,
    room: () => room,
    see: (next) => {
      room = next
      const before = store.getSnapshot().conflicts.length
      const agreed = store.rebase(next.reviewsByPair)
      // What an apply of one's own does, here, in another tab or before a reload, is no news of somebody else.
      if (OWN_APPLY.includes(apply.getSnapshot().state)) return ''
      return sayNews(agreed.length, before, store.getSnapshot().conflicts.length)
    },
    wish: (kind, wishes) => {
      if (!room) return { step: null, refused: [] }
      const outcome = planStep(room, store.getSnapshot().history.plan, kind, wishes)
      store.do(outcome.step)
      return outcome
    },
  }
}

/** The snapshot of a store with what is drawn of it, made anew only when the plan has changed. */
function drawnOf({ getSnapshot }: PlanStore): () => DeskSnapshot {
  let last: PlanSnapshot | null = null
  let drawn: DeskSnapshot | null = null
  return () => {
    const snapshot = getSnapshot()
    if (drawn && snapshot === last) return drawn
    const { plan } = snapshot.history
    const isSamePlan = drawn?.history.plan === plan
    const planned = isSamePlan && drawn ? drawn.planned : plannedEdits(plan)
    const loads = isSamePlan && drawn ? drawn.loads : loadChanges(plan)
    last = snapshot
    drawn = { ...snapshot, planned, loads }
    return drawn
  }
}

/** Reminders never were in the plan. */
function isStillWanted(plan: Plan, { wanted, pair }: ApplyItem): boolean {
  return wanted === 'remind' || plan.get(pairKey(pair))?.edit === wanted
}

/** By this the activity tells what was one apply; the same after a reload. */
function operationId({ userId }: PlanOwner, startedAt: string): string {
  return `${userId}-${startedAt}`.replace(/[^\w-]/g, '-').slice(0, 64)
}
