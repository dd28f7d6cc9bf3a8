import type { Locks } from '#src/plan/web-lock.ts'

/** The locks of a browser, as far as they are used: one holder a name, and nobody waits. */
export function fakeLocks(): Locks {
  const held = new Set<string>()
  const request = async (
    name: string,
    _options: LockOptions,
    run: (lock: Lock | null) => Promise<unknown>,
  ): Promise<unknown> => {
    // A browser answers later, never at once.
    await Promise.resolve()
    if (held.has(name)) return run(null)
    held.add(name)
    try {
      return await run({ name, mode: 'exclusive' })
    } finally {
      held.delete(name)
    }
  }
  return { request } as Locks
}
