import type { Locks } from '#src/plan/apply/web-lock.ts'

type Run = (lock: Lock | null) => unknown

/** The locks of a browser, as far as they are used: one holder a name; the others wait or are sent away. */
export function fakeLocks(): Locks {
  const held = new Map<string, Promise<unknown>>()

  async function hold(name: string, run: Run): Promise<unknown> {
    const running = Promise.resolve(run({ name, mode: 'exclusive' })).finally(() => {
      held.delete(name)
    })
    held.set(name, running)
    return running
  }

  async function request(name: string, ...rest: [LockOptions, Run] | [Run]): Promise<unknown> {
    const [options, run] = rest.length === 2 ? rest : [{}, rest[0]]
    // A browser answers later, never at once.
    await Promise.resolve()
    while (held.has(name)) {
      if (options.ifAvailable === true) return run(null)
      await held.get(name)?.catch(() => undefined)
    }
    return hold(name, run)
  }

  const query = async () => ({
    held: [...held.keys()].map((name) => ({ name, mode: 'exclusive' as const })),
    pending: [],
  })
  return { request, query }
}
