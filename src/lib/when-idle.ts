/** Resolves when the browser has nothing else to do; where it cannot tell, a moment later. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 2_000 })
    } else {
      setTimeout(resolve, 500)
    }
  })
}
