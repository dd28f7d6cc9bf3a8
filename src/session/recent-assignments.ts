import * as z from 'zod/mini'
import { addRecent, type RecentAssignment } from '#src/domain/recent.ts'
import type { Session } from '#src/domain/session.ts'

const KEY = 'prm-recent'

const kept = z.object({
  owner: z.string(),
  recent: z.array(
    z.object({
      scope: z.enum(['course', 'section']),
      scopeId: z.string(),
      assignmentId: z.string(),
      name: z.string(),
      place: z.string(),
    }),
  ),
})

/** The assignments that this person opened last on this browser; none of anybody else. */
export function readRecent(session: Session): RecentAssignment[] {
  try {
    const { owner, recent } = kept.parse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return owner === ownerOf(session) ? recent : []
  } catch {
    // Nothing there yet, written by another version, or a browser that keeps nothing: a list less, no fault.
    return []
  }
}

/** One slot for all: the first assignment that another person opens overwrites what was kept. */
export function rememberAssignment(session: Session, opened: RecentAssignment): void {
  const recent = addRecent(readRecent(session), opened)
  try {
    localStorage.setItem(KEY, JSON.stringify({ owner: ownerOf(session), recent }))
  } catch {
    // Full or forbidden: the page works without.
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Forbidden: then nothing was kept.
  }
}

/** The ids of one Canvas say nothing in another. */
function ownerOf({ canvasUrl, user }: Session): string {
  return `${user?.id ?? ''} ${canvasUrl ?? ''}`
}
