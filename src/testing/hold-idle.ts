import { onTestFinished, vi } from 'vitest'

/** No idle moment comes to the page before this is called, or the test has ended: then each comes at once. */
export function holdIdle(): () => void {
  const waiting: (() => void)[] = []
  let isHeld = true
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    if (isHeld) waiting.push(run)
    else setTimeout(run)
  })
  const release = () => {
    isHeld = false
    for (const run of waiting.splice(0)) run()
  }
  onTestFinished(() => {
    vi.unstubAllGlobals()
    // What is loaded in idle moments is loaded one after the other: the next test waits for it.
    release()
  })
  return release
}
