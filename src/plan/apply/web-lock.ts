/** `navigator.locks`, as far as it is used. */
export type Locks = Pick<LockManager, 'request' | 'query'>

/**
 * Runs `run` while this tab alone holds the lock; the browser frees it when the tab ends or crashes. Answers false, without
 * running anything, if another tab holds it. Browsers have no locks at plain HTTP addresses of other machines: there
 * nobody is kept out, and the re-reading before each apply has to do.
 */
export async function withLock(
  locks: Locks | undefined,
  name: string,
  run: () => Promise<void>,
): Promise<boolean> {
  if (!locks) {
    await run()
    return true
  }
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await run()
    return lock !== null
  })
}

/** Whether somebody holds the lock. */
export async function isHeld(locks: Locks | undefined, name: string): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? {}
  return held.some((lock) => lock.name === name)
}

/** Resolves when whoever holds the lock has let it go. */
export async function whenFree(locks: Locks | undefined, name: string): Promise<void> {
  await locks?.request(name, () => undefined)
}
