import type { RateSigns } from '#src/domain/apply/call-outcome.ts'
import { LEAK_PER_SECOND } from '#src/domain/apply/progress.ts'

/** What Canvas reserves for a call while it runs (Canvas: request_throttle.rb). */
const UP_FRONT = 50
/** Eleven calls fill Canvas' bucket; one is left for what the page reads meanwhile. */
const MOST_AT_ONCE = 10
const FIRST_WINDOW = 4
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/** How many calls may run, and when the next may start; all times in milliseconds. */
export type RateControl = {
  /** Grows by one for each round of answers, and is halved when Canvas refuses: AIMD, as TCP does it. */
  window: number
  /** What the last answer told of the bucket, and how many calls have started since. */
  told: { remaining: number; at: number; startedSince: number } | null
  signs: RateSigns
  pausedUntil: number
  /** Refusals in a row. */
  refusals: number
  cutAt: number
}

export function createRateControl(): RateControl {
  return {
    window: FIRST_WINDOW,
    told: null,
    signs: { remaining: null, cost: null },
    pausedUntil: -Infinity,
    refusals: 0,
    cutAt: -Infinity,
  }
}

/**
 * The milliseconds until the next call may start: 0 is now, Infinity when only an answer can make room. What the bucket
 * has left limits it beside the window: a call that does not fit is refused, though nothing is lost but time.
 */
export function waitForNext(control: RateControl, inFlight: number, now: number): number {
  if (inFlight >= Math.floor(control.window)) return Infinity
  return Math.max(0, control.pausedUntil - now, waitForRoom(control, now))
}

export function afterStart(control: RateControl): RateControl {
  const { told } = control
  return told ? { ...control, told: { ...told, startedSince: told.startedSince + 1 } } : control
}

/** After an answer of any kind but a refusal for too many calls. */
export function afterAnswer(control: RateControl, signs: RateSigns, now: number): RateControl {
  const { remaining, cost } = signs
  const window = Math.min(MOST_AT_ONCE, control.window + 1 / control.window)
  const answered = { ...control, window, refusals: 0 }
  if (remaining === null) return answered
  return {
    ...answered,
    told: { remaining, at: now, startedSince: 0 },
    signs: { remaining, cost: cost ?? control.signs.cost },
    // The bucket itself says how things stand: no need to guess any longer.
    pausedUntil: -Infinity,
  }
}

/**
 * After a refusal for too many calls: half the window, once for all calls that were under way together, and a pause that
 * doubles with each refusal in a row, since Canvas does not say how long to wait. `random` is from 0 to 1.
 */
export function afterThrottle(
  control: RateControl,
  { startedAt, now, random }: { startedAt: number; now: number; random: number },
): RateControl {
  if (startedAt < control.cutAt) return { ...control, told: null }
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** control.refusals)
  return {
    ...control,
    window: Math.max(1, control.window / 2),
    told: null,
    pausedUntil: now + pause * (0.5 + random),
    refusals: control.refusals + 1,
    cutAt: now,
  }
}

/** Until the bucket has room for one more call, as far as the last answer and the leak tell. */
function waitForRoom({ told }: RateControl, now: number): number {
  if (!told) return 0
  const leaked = ((now - told.at) / 1000) * LEAK_PER_SECOND
  // "More than", not "as much as": a bucket that is exactly full refuses.
  const missing = UP_FRONT * (told.startedSince + 1) + SPARE - (told.remaining + leaked)
  // Whole milliseconds: a fraction could be too small for the clock to pass.
  return missing <= 0 ? 0 : Math.ceil((missing / LEAK_PER_SECOND) * 1000)
}

const SPARE = 0.1
