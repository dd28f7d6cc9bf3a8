import { afterCall, afterReading } from '#src/domain/apply/after-call.ts'
import type { ApplyProgress, ItemProgress } from '#src/domain/apply/apply-item.ts'
import type { CallOutcome } from '#src/domain/apply/call-outcome.ts'
import { timeLeft } from '#src/domain/apply/progress.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { createBoard } from './apply-board.ts'
import type { ApplyQueue, Pause, QueueOptions, QueueSnapshot } from './apply-queue-contract.ts'
import { limitedCalls } from './limited-calls.ts'

/** How long a write of a page that was left, or cancelled, may still be on its way. */
const GRACE_MS = 3_000
/** So many calls without any answer: Canvas is away, and a person should know. */
const FAILURES_UNTIL_PAUSE = 20
const SIGNED_OUT = 'You are signed out. Sign in again, and it goes on.'

/**
 * Sends items with as many calls at once as Canvas lets through. It reads all pairs first and drops what is so already;
 * after a lost answer it waits and reads the pair before it sends again, so that nobody is notified twice.
 */
export function createApplyQueue(options: QueueOptions): ApplyQueue {
  const { calls, clock, sayRefused } = options
  const board = createBoard(options)
  const limited = limitedCalls(options)
  let pause: Pause | null = null
  let isCancelled = false
  let hasEnded = false
  let mustReadAll = true
  let isReadingAll = false
  let readAllAt = -Infinity
  let callOffTimer: () => void = () => undefined
  let onEnd: (progress: ApplyProgress) => void = () => undefined

  function stop(by: Pause['by'], message: string): void {
    pause ??= { by, message }
  }

  async function call<T>(run: () => Promise<CallOutcome<T>>): Promise<CallOutcome<T>> {
    const outcome = await limited.call(run)
    if (outcome.kind === 'signed-out') stop('signed-out', SIGNED_OUT)
    if (outcome.kind === 'no-answer' && limited.failures() >= FAILURES_UNTIL_PAUSE) {
      stop('no-answer', outcome.message)
    }
    return outcome
  }

  async function readAll(): Promise<void> {
    isReadingAll = true
    const outcome = await call(calls.readAll)
    isReadingAll = false
    mustReadAll = false
    if (outcome.kind === 'done') {
      board.sortOut(outcome.value.reviews)
      return
    }
    if (isCancelled && outcome.kind !== 'throttled') {
      board.giveUpChecks()
      return
    }
    mustReadAll = true
    if (outcome.kind === 'no-answer') readAllAt = clock.now() + board.backOff(limited.failures())
    if (outcome.kind === 'refused') stop('refused', outcome.message)
  }

  async function check(progress: ItemProgress): Promise<void> {
    const { pair } = progress.item
    board.hold(progress)
    const outcome = await call(() => calls.readSubmission(pair.submissionId))
    if (outcome.kind === 'done') {
      const theirs = outcome.value.filter((review) => pairKey(review) === pairKey(pair))
      board.update(afterReading(progress, theirs))
    } else if (outcome.kind === 'refused') {
      const reason = sayRefused(progress.item, outcome)
      board.update({ ...progress, state: { is: 'failed', reason } })
    } else {
      board.putOff(progress, outcome.kind === 'no-answer' ? board.backOff(progress.sent) : 0)
    }
  }

  async function send(progress: ItemProgress): Promise<void> {
    const { item } = progress
    if (options.isWanted?.(item) === false && progress.removed.length === 0) {
      const reason = 'You took it out of the plan'
      board.update({ ...progress, state: { is: 'skipped', reason } })
      return
    }
    const sending: ItemProgress = { ...progress, sent: progress.sent + 1, state: { is: 'sending' } }
    board.update(sending)
    const write = item.wanted === 'remove' ? calls.remove : calls.add
    const outcome = await call(() => write(item.pair))
    board.update(afterCall(sending, outcome, sayRefused))
  }

  function nextTask(now: number): (() => Promise<void>) | null {
    if (mustReadAll) return limited.inFlight() === 0 && readAllAt <= now ? readAll : null
    if (isCancelled) return null
    const due = board.dueCheck(now)
    if (due) return () => check(due)
    const next = board.firstWaiting()
    return next && (() => send(next))
  }

  function pump(): void {
    callOffTimer()
    while (!hasEnded && (pause === null || isCancelled)) {
      // One moment for both: what falls due between two looks at the clock would wait for a timer that nobody sets.
      const now = clock.now()
      const task = nextTask(now)
      const wait = task ? limited.waitForNext() : untilNextRead(now)
      if (!task || wait > 0) {
        if (wait > 0 && wait < Infinity) callOffTimer = clock.after(wait, pump)
        break
      }
      void task().then(pump)
    }
    endIfNothingIsLeft()
    options.onChange?.()
  }

  function untilNextRead(now: number): number {
    return (mustReadAll ? readAllAt : board.nextCheckAt()) - now
  }

  function endIfNothingIsLeft(): void {
    if (hasEnded || limited.inFlight() > 0 || mustReadAll) return
    if (isCancelled && board.hasChecks()) {
      mustReadAll = true
      readAllAt = Math.min(board.lastCheckAt(), clock.now() + GRACE_MS)
      callOffTimer = clock.after(Math.max(0, readAllAt - clock.now()), pump)
      return
    }
    if (!isCancelled && board.left() > 0) return
    hasEnded = true
    onEnd(new Map(board.items))
  }

  return {
    run: () => {
      if (board.hasChecks()) readAllAt = clock.now() + GRACE_MS
      return new Promise((resolve) => {
        onEnd = resolve
        pump()
      })
    },
    pause: () => {
      stop('person', '')
      pump()
    },
    resume: () => {
      if (!pause || isCancelled) return
      pause = null
      limited.forgetFailures()
      mustReadAll = true
      readAllAt = board.lastCheckAt()
      pump()
    },
    cancel: () => {
      if (isCancelled || hasEnded) return
      isCancelled = true
      // Nothing was sent before the first reading, so there is nothing to read for, but what a page before has left.
      mustReadAll = false
      pump()
    },
    getSnapshot: () => {
      const { window, signs } = limited.limits()
      return {
        phase: phaseOf({ hasEnded, isCancelled, pause, isReading: mustReadAll || isReadingAll }),
        pause,
        progress: new Map(board.items),
        inFlight: limited.inFlight(),
        window,
        timeLeft: pause ? null : timeLeft(board.left(), board.pace(), signs, clock.now()),
      }
    },
  }
}

function phaseOf(state: {
  hasEnded: boolean
  isCancelled: boolean
  pause: Pause | null
  isReading: boolean
}): QueueSnapshot['phase'] {
  if (state.hasEnded) return 'ended'
  if (state.isCancelled) return 'cancelling'
  if (state.pause) return 'paused'
  return state.isReading ? 'reading' : 'sending'
}
