/**
 * Runs `run` for each of `entries`, at most `limit` at a time, started in their order. Answers the results in
 * the order of the entries. A rejection ends the queue with that error: what may fail is caught in `run`.
 */
export async function runQueue<T, R>(
  entries: readonly T[],
  limit: number,
  run: (entry: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const waiting = entries.entries()
  async function work(): Promise<void> {
    // One iterator for all workers: each takes the next entry that nobody has taken.
    for (const [index, entry] of waiting) results[index] = await run(entry)
  }
  await Promise.all(Array.from({ length: Math.min(limit, entries.length) }, work))
  return results
}
