import { cp } from 'node:fs/promises'
import { join } from 'node:path'

/** The data that a server starts with: none, the small class of the specs, or the demo courses. */
export type Contents = 'nothing' | 'class' | 'demo'

/** When the demo was made: its dates count from then, and those on pictures are the same each day. */
export const DEMO_DAY = '2026-11-24T15:00:00Z'

/** A copy at `target`, ready to be opened. */
export async function copyReadyFolder(contents: Contents, target: string): Promise<string> {
  await cp(readyFolder(contents), target, { recursive: true })
  return target
}

/** Where global-setup.ts makes it. */
export function readyFolder(contents: Contents): string {
  return join(process.env['READY_FOLDERS'] ?? '', contents)
}
