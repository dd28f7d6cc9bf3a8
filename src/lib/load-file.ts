import { whenIdle } from './when-idle.ts'

/** A file of the app did not come, however often it was asked for. */
export class FileError extends Error {
  override name = 'FileError'
}

// A hiccup of the network is over after the first pause, a restart of the server mostly after the second.
const PAUSES_MS = [0, 400, 1_600]

/**
 * Loads a part of the app that is a file of its own: `loadFile(() => import('./part.tsx'))`. Asks again what did not
 * come, which the browser does not remember: see load-ahead.ts.
 */
export async function loadFile<Module>(load: () => Promise<Module>): Promise<Module> {
  let cause: unknown
  for (const pause of PAUSES_MS) {
    try {
      await new Promise((resolve) => (pause === 0 ? resolve(null) : setTimeout(resolve, pause)))
      return await load()
    } catch (error) {
      // Told below, when it is the last.
      cause = error
    }
  }
  throw new FileError('A file of the app could not be loaded. Reload the page.', { cause })
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Loads a part before it is wanted: when the browser has nothing else to do, one part after the other, as each stops the
 * page while it starts. A failure shows where the part is wanted, and is tried again there.
 */
export function loadSoon(load: () => Promise<unknown>): void {
  before = before
    .then(whenIdle)
    .then(load)
    .catch(() => undefined)
}
