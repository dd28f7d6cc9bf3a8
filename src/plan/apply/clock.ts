/** Time as the queue sees it, so that tests and the bench can let it pass at once. */
export type Clock = {
  /** In milliseconds. */
  now: () => number
  /** Answers how to call it off. */
  after: (ms: number, run: () => void) => () => void
}

export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
