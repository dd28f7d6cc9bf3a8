import type { SayRefused } from '#src/domain/apply/after-call.ts'
import type { ApplyItem, ApplyProgress, ItemProgress } from '#src/domain/apply/apply-item.ts'
import type { CallOutcome } from '#src/domain/apply/call-outcome.ts'
import type { Pair, Review } from '#src/domain/review.ts'
import type { Clock } from './clock.ts'

/** Why nothing is sent at the moment; `message` is a sentence, empty if the person paused it. */
export type Pause = { by: 'person' | 'signed-out' | 'no-answer' | 'refused'; message: string }

export type QueueCalls = {
  readAll: () => Promise<CallOutcome<{ reviews: readonly Review[] }>>
  readSubmission: (submissionId: string) => Promise<CallOutcome<readonly Review[]>>
  add: (pair: Pair) => Promise<CallOutcome<Review>>
  remove: (pair: Pair) => Promise<CallOutcome<Review>>
}

export type QueueSnapshot = {
  phase: 'reading' | 'sending' | 'paused' | 'cancelling' | 'ended'
  pause: Pause | null
  progress: ApplyProgress
  /** How many calls run at this moment, and how many Canvas lets us run. */
  inFlight: number
  window: number
  /** In milliseconds; null while it is not known. */
  timeLeft: number | null
}

export type QueueOptions = {
  /** From `startProgress`, or from the store after a reload. */
  progress: ApplyProgress
  calls: QueueCalls
  clock: Clock
  /** From 0 to 1. */
  random: () => number
  sayRefused: SayRefused
  /** Called whenever an item changes; before a call is sent, so that a crash cannot lose that it was. */
  onItem?: (progress: ItemProgress) => void
  /** Called when anything changed that `getSnapshot` tells. */
  onChange?: () => void
  /** False: the person has taken the pair out of the plan meanwhile. */
  isWanted?: (item: ApplyItem) => boolean
}

export type ApplyQueue = {
  /** Resolves when everything is settled, or after a cancel when nothing is under way any longer. */
  run: () => Promise<ApplyProgress>
  /** What is under way is awaited; nothing new is sent. */
  pause: () => void
  /** Reads all pairs again before anything is sent: a pause may have been long. */
  resume: () => void
  cancel: () => void
  getSnapshot: () => QueueSnapshot
}
