import type { Repair } from '#src/domain/allocation/repair.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import { peoplePart, type Phrase } from './people-phrase.ts'
import type { TroubleKind } from './troubles.ts'

/** What a trouble is, as a tick reads: "Reviewers who left with open reviews". */
export const TROUBLE_NAMES: Record<TroubleKind, string> = {
  left: 'Reviewers who left: others review instead',
  silent: 'Reviewers who have done none: others review instead',
  nothing: 'Reviews of nothing: they go',
  starved: 'Submissions with too few reviews: they get the rest',
  overloaded: 'People with too many: the open ones move',
  idle: 'People with nothing to review: they get some',
}

/** Whom it concerns, and what is known of it. */
export function sayTrouble(
  room: Pick<ClassRoom, 'memberById'>,
  kind: TroubleKind,
  ids: readonly string[],
  wanted: number,
): Phrase {
  const isOne = ids.length === 1
  const who = peoplePart(room, ids)
  switch (kind) {
    case 'left':
      return [
        who,
        ` ${isOne ? 'has' : 'have'} left with open reviews. Canvas cannot delete those: they stay listed.`,
      ]
    case 'silent':
      return [who, ` ${isOne ? 'has' : 'have'} done none after the due date.`]
    case 'nothing':
      return [
        who,
        ` ${isOne ? 'has' : 'have'} not submitted, and ${isOne ? 'is' : 'are'} to be reviewed.`,
      ]
    case 'starved':
      return [who, ` ${isOne ? 'gets' : 'get'} fewer than ${count(wanted, 'review')}.`]
    case 'overloaded':
      return [who, ` ${isOne ? 'has' : 'have'} more than ${count(wanted + 1, 'review')}.`]
    case 'idle':
      return [who, ` ${isOne ? 'reviews' : 'review'} nobody.`]
  }
}

/** "12 changes: 6 come, 6 go." and who gives more than the others. */
export function sayRepair(
  room: Pick<ClassRoom, 'memberById'>,
  { added, removed }: { added: readonly PersonIds[]; removed: readonly unknown[] },
  beyond: Repair['extra'],
  wanted: number,
): Phrase {
  const changes = added.length + removed.length
  if (changes === 0) return ['Nothing has to change.']
  const head = `${count(changes, 'change')}: ${added.length} ${added.length === 1 ? 'comes' : 'come'}, ${removed.length} ${removed.length === 1 ? 'goes' : 'go'}.`
  // Whoever had more before is not the repair's doing.
  const busier = new Set(added.map(({ reviewerId }) => reviewerId))
  const extra = beyond.filter(({ reviewerId }) => busier.has(reviewerId))
  if (extra.length === 0) return [head, ` Nobody gives more than ${wanted}.`]
  const most = Math.max(...extra.map((each) => each.extra))
  const people = peoplePart(
    room,
    extra.map(({ reviewerId }) => reviewerId),
  )
  return [
    head,
    ' ',
    people,
    ` ${extra.length === 1 ? 'gives' : 'give'} ${most === 1 ? 'one' : `up to ${most}`} more than ${wanted}.`,
  ]
}
