import type { Change } from '#src/domain/change.ts'
import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import { count } from '#src/domain/sentences.ts'
import { seenReviews } from '#src/domain/plan/plan.ts'
import type { Review } from '#src/domain/review.ts'
import type { ApplyItem } from './apply-item.ts'

/** When this app last reminded of a pair, by `pairKey`, as ISO times. */
export type LastReminders = ReadonlyMap<string, string>

/**
 * When each pair was last reminded of, as the activity tells it, newest first. What got no answer may have been sent, and
 * counts as well.
 */
export function lastReminders(changes: readonly Change[]): LastReminders {
  const last = new Map<string, string>()
  for (const { action, result, reviewer, author, at } of changes) {
    if (action !== 'remind' || result === 'refused' || !reviewer || !author) continue
    const key = pairKey({ reviewerId: reviewer.id, authorId: author.id })
    if (!last.has(key)) last.set(key, at)
  }
  return last
}

/** A reviewer with reviews to remind of; `lastAt`: of one of them, the last time. */
export type Remindable = { member: Member; open: number; lastAt: string | null }

/** Everybody whom Canvas would notify of open reviews, those with most of them first. */
export function listRemindable(room: ClassRoom, last: LastReminders): Remindable[] {
  const byReviewer = new Map<string, Remindable>()
  for (const { pair } of room.notifies ? openPairs(room) : []) {
    const member = room.memberById.get(pair.reviewerId)
    if (!member) continue
    const found = byReviewer.get(member.id) ?? { member, open: 0, lastAt: null }
    const at = last.get(pairKey(pair)) ?? null
    const isLater = at !== null && (found.lastAt === null || at > found.lastAt)
    byReviewer.set(member.id, {
      member,
      open: found.open + 1,
      lastAt: isLater ? at : found.lastAt,
    })
  }
  return [...byReviewer.values()].sort(
    (a, b) =>
      b.open - a.open || a.member.sortableName.localeCompare(b.member.sortableName, undefined),
  )
}

/** Whom a reminder would reach, and which are held back because they were reminded not long ago. */
export type ReminderPreview = {
  items: ApplyItem[]
  /** The reviewers who would be notified, each once. */
  people: string[]
  tooSoon: { item: ApplyItem; lastAt: string }[]
  /** Chosen people without an open review that Canvas would notify of. */
  nothingOpen: string[]
}

export type ReminderOptions = {
  /** Not again within these hours; 0: always. */
  hours: number
  now: Date
  /** Those reminded a short time ago as well. */
  isForced?: boolean
}

/**
 * The open reviews of the chosen people, of which Canvas notifies them once more. Nobody while course or assignment are
 * not published, nor pairs where somebody left or is out of sight: Canvas would refuse.
 */
export function previewReminders(
  room: ClassRoom,
  reviewerIds: readonly string[],
  last: LastReminders,
  { hours, now, isForced = false }: ReminderOptions,
): ReminderPreview {
  const chosen = new Set(reviewerIds)
  const open = room.notifies
    ? openPairs(room).filter(({ pair }) => chosen.has(pair.reviewerId))
    : []
  const earliest = now.getTime() - hours * 60 * 60 * 1000
  const items: ApplyItem[] = []
  const tooSoon: ReminderPreview['tooSoon'] = []
  for (const item of open) {
    const lastAt = last.get(pairKey(item.pair))
    if (lastAt !== undefined && !isForced && Date.parse(lastAt) > earliest) {
      tooSoon.push({ item, lastAt })
    } else {
      items.push(item)
    }
  }
  const withOpen = new Set(open.map(({ pair }) => pair.reviewerId))
  return {
    items,
    people: [...new Set(items.map(({ pair }) => pair.reviewerId))],
    tooSoon,
    nothingOpen: [...chosen].filter((id) => !withOpen.has(id)),
  }
}

/** "Reminding sends 12 notifications to 9 people. 2 are left out: they were reminded in the last 24 hours." */
export function sayReminders({ items, people, tooSoon }: ReminderPreview, hours: number): string {
  const sends =
    items.length === 0
      ? 'Nobody is reminded.'
      : `Reminding sends ${count(items.length, 'notification')} to ${people.length === 1 ? '1 person' : `${people.length} people`}.`
  if (tooSoon.length === 0) return sends
  const [are, they] = tooSoon.length === 1 ? ['is', 'it was'] : ['are', 'they were']
  return `${sends} ${count(tooSoon.length, 'review')} ${are} left out: ${they} reminded of in the last ${count(hours, 'hour')}.`
}

function openPairs({ reviewsByPair, memberById }: ClassRoom): ApplyItem[] {
  return [...reviewsByPair.values()].flatMap((reviews: readonly Review[]): ApplyItem[] => {
    const open = reviews.find(({ state }) => state === 'assigned')
    if (!open) return []
    const { reviewerId, authorId, submissionId } = open
    const people = [memberById.get(reviewerId), memberById.get(authorId)]
    if (people.some((member) => member?.standing !== 'student')) return []
    const pair = { reviewerId, authorId, submissionId }
    return [{ pair, wanted: 'remind', base: seenReviews(reviews), goes: [] }]
  })
}
