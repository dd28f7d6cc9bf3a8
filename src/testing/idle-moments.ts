import { onTestFinished, vi } from 'vitest'

// jsdom knows no idle moments. Those of a worker's files share this list, as they share the app's modules.
const waiting: (() => void)[] = []
let isHeld = false

/** Gives the page idle moments: each comes at once, or, while they are held, with the release. */
export function giveIdleMoments(): void {
  window.requestIdleCallback = (run) => {
    const moment = () => run({ didTimeout: false, timeRemaining: () => 50 })
    return Number(setTimeout(() => (isHeld ? waiting.push(moment) : moment())))
  }
  release()
}

/** No idle moment comes to the page before the answer is called, or the test has ended. */
export function holdIdle(): () => void {
  isHeld = true
  onTestFinished(release)
  return release
}

/**
 * Ends a file of tests. An import that is under way when its file ends is cut off, and stays so for all later files of
 * the worker: no new one may begin, and those that have begun are awaited.
 */
export async function endIdleMoments(): Promise<void> {
  isHeld = true
  await vi.dynamicImportSettled()
}

function release(): void {
  isHeld = false
  for (const run of waiting.splice(0)) run()
}
