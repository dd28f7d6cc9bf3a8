import { loadFile } from '#src/lib/load-file.ts'
import { whenIdle } from '#src/lib/when-idle.ts'

const wanted = signal()
const ready = signal()

/** Loads what is drawn for paper: when the browser has nothing else to do, or at once for who wants to print. */
export async function loadPrinting() {
  await Promise.race([whenIdle(), wanted.given])
  return loadFile(() => import('./printing.tsx'))
}

/** From now on the page knows what to do when the browser prints. */
export const tellReady = ready.give

/** Opens the browser's own dialog. */
export async function printPage(): Promise<void> {
  wanted.give()
  await ready.given
  print()
}

function signal(): { given: Promise<void>; give: () => void } {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}
