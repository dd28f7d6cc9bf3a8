/**
 * Lets at most `limit` tasks run at once; the others wait in the order of their calls. A task whose signal is
 * aborted while it waits is never started and rejects with the signal's reason.
 */
export function concurrencyLimit(
  limit: number,
): <T>(run: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []

  async function enter(): Promise<void> {
    // Whoever leaves hands over the place, so the count stays as it is.
    if (running >= limit) return new Promise((resolve) => waiting.push(resolve))
    running++
  }

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running--
  }

  return async (run, signal) => {
    await enter()
    try {
      signal?.throwIfAborted()
      return await run()
    } finally {
      leave()
    }
  }
}
