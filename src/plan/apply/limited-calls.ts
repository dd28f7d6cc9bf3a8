import type { CallOutcome, RateSigns } from '#src/domain/apply/call-outcome.ts'
import type { Clock } from './clock.ts'
import {
  afterAnswer,
  afterStart,
  afterThrottle,
  createRateControl,
  waitForNext,
} from './rate-control.ts'

/** Calls under the rate control, and how they went of late. */
export type LimitedCalls = {
  /** Runs a call; what it throws counts as no answer. Ask `waitForNext` first. */
  call: <T>(run: () => Promise<CallOutcome<T>>) => Promise<CallOutcome<T>>
  /** The milliseconds until the next call may start; Infinity: when an answer has come. */
  waitForNext: () => number
  inFlight: () => number
  /** Calls without an answer since the last answer. */
  failures: () => number
  forgetFailures: () => void
  limits: () => { window: number; signs: RateSigns }
}

export function limitedCalls({
  clock,
  random,
}: {
  clock: Clock
  random: () => number
}): LimitedCalls {
  let control = createRateControl()
  let inFlight = 0
  let failures = 0

  async function call<T>(run: () => Promise<CallOutcome<T>>): Promise<CallOutcome<T>> {
    const startedAt = clock.now()
    control = afterStart(control)
    inFlight += 1
    const outcome = await run().catch(toNoAnswer)
    inFlight -= 1
    const now = clock.now()
    control =
      outcome.kind === 'throttled'
        ? afterThrottle(control, { startedAt, now, random: random() })
        : afterAnswer(control, outcome.signs, now)
    if (outcome.kind === 'done' || outcome.kind === 'refused') failures = 0
    if (outcome.kind === 'no-answer') failures += 1
    return outcome
  }

  return {
    call,
    waitForNext: () => waitForNext(control, inFlight, clock.now()),
    inFlight: () => inFlight,
    failures: () => failures,
    forgetFailures: () => (failures = 0),
    limits: () => ({ window: Math.floor(control.window), signs: control.signs }),
  }
}

/** A call that breaks in an unforeseen way may have written, too: the pair is read again as after a lost answer. */
function toNoAnswer(error: unknown): CallOutcome<never> {
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'no-answer', message, signs: { remaining: null, cost: null } }
}
