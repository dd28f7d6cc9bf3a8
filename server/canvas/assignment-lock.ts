import type { AssignmentRow } from './find.ts'
import { isoTime } from './json.ts'
import type { CourseRights } from './policy.ts'

/** Why somebody cannot hand in now: too early or too late; null while he can. */
export type Lock = { reason: 'early' | 'late'; date: Date }

/**
 * Locked before `unlock_at` and after `lock_at`, for everybody but staff (Canvas: locked_for in
 * assignment.rb).
 */
export function lockOf(
  { isStaff }: Pick<CourseRights, 'isStaff'>,
  { unlock_at, lock_at }: Pick<AssignmentRow, 'unlock_at' | 'lock_at'>,
  now: Date,
): Lock | null {
  if (isStaff) return null
  if (unlock_at !== null && unlock_at > now) return { reason: 'early', date: unlock_at }
  if (lock_at !== null && lock_at < now) return { reason: 'late', date: lock_at }
  return null
}

/** The keys of an assignment that tell its lock; the last two are there only while it is locked. */
export function lockJson(lock: Lock | null, assignmentId: string) {
  if (lock === null) return { locked_for_user: false }
  const asset = { asset_string: `assignment_${assignmentId}` }
  const date = inWords(lock.date)
  return lock.reason === 'early'
    ? {
        locked_for_user: true,
        lock_info: { ...asset, unlock_at: isoTime(lock.date) },
        lock_explanation: `This assignment is locked until ${date}.`,
      }
    : {
        locked_for_user: true,
        lock_info: { ...asset, lock_at: isoTime(lock.date), can_view: true },
        lock_explanation: `This assignment was locked ${date}.`,
      }
}

const DATE = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })

/** "September 1 at 12:00am", in the time zone of the courses, which is UTC. */
function inWords(date: Date): string {
  const hour = date.getUTCHours()
  const minutes = String(date.getUTCMinutes()).padStart(2, '0')
  return `${DATE.format(date)} at ${hour % 12 || 12}:${minutes}${hour < 12 ? 'am' : 'pm'}`
}
