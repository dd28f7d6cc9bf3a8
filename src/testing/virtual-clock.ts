import type { Clock } from '#src/plan/apply/clock.ts'

/** A clock that jumps to whatever is due next: hours pass in a moment, and in the same way each time. */
export type VirtualClock = Clock & {
  /** Lets time pass until the promise is settled. Throws when nothing is left to wait for. */
  until: <T>(promise: Promise<T>) => Promise<T>
  wait: (ms: number) => Promise<void>
  /** Lets so much time pass. */
  pass: (ms: number) => Promise<void>
}

type Timer = { at: number; nth: number; run: () => void }

export function createVirtualClock(): VirtualClock {
  let time = 0
  let nth = 0
  const timers = new Set<Timer>()

  const after: Clock['after'] = (ms, run) => {
    const timer = { at: time + Math.max(0, ms), nth: (nth += 1), run }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const wait = (ms: number) => new Promise<void>((resolve) => after(ms, resolve))

  /** Lets happen what is due next, all of that moment at once. */
  async function tick(): Promise<boolean> {
    let at = Infinity
    for (const timer of timers) at = Math.min(at, timer.at)
    if (at === Infinity) return false
    const due = [...timers].filter((timer) => timer.at === at).sort((a, b) => a.nth - b.nth)
    time = at
    for (const timer of due) {
      // One of this moment may have called off another.
      if (timers.delete(timer)) timer.run()
    }
    await settled()
    return true
  }

  async function until<T>(promise: Promise<T>): Promise<T> {
    const state = { isSettled: false }
    const settle = () => (state.isSettled = true)
    promise.then(settle, settle)
    await settled()
    while (!state.isSettled) {
      if (!(await tick())) throw new Error('Nothing is left to wait for.')
    }
    return promise
  }

  return { now: () => time, after, until, wait, pass: (ms) => until(wait(ms)) }
}

/** All that follows from what has happened: promises are settled before an immediate runs. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
