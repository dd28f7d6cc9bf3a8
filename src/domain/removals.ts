import type { CandidateKind } from './candidates.ts'
import { describeCell } from './cell.ts'
import type { ClassRoom, Member } from './class-room.ts'
import { refusalToRemove } from './refusal.ts'
import type { Pair, Review } from './review.ts'

/** One pair that has a review, by the other side of it, and what removing would do. */
export type Removal = {
  member: Member
  pair: Pair
  reviews: readonly Review[]
  /** The review that one removal deletes: of a double one Canvas deletes the first. */
  goes: Review
  isLate: boolean
  /** "Assigned, 4 days late", "Completed", "2 reviews: the completed one goes, one stays". */
  words: string
  /** Why Canvas cannot delete it; null if it can. */
  reason: string | null
}

/**
 * The reviews of one submission (`reviewers`) or by one reviewer (`submissions`) that exist, with what removing
 * each would delete at the moment `now`: assigned ones first, then completed ones, then what cannot be removed.
 */
export function listRemovals(
  room: ClassRoom,
  kind: CandidateKind,
  person: Member,
  now: Date,
): Removal[] {
  const removals = room.members.flatMap((member) => {
    const [reviewer, author] = kind === 'reviewers' ? [member, person] : [person, member]
    const removal = describeRemoval(room, reviewer, author, now)
    return removal ? [{ ...removal, member } satisfies Removal] : []
  })
  return removals.sort((a, b) => order(a) - order(b))
}

function describeRemoval(
  room: ClassRoom,
  reviewer: Member,
  author: Member,
  now: Date,
): Omit<Removal, 'member'> | null {
  const { reviews, words, isLate } = describeCell(room, reviewer, author, now)
  const [goes] = reviews
  if (!goes) return null
  const { reviewerId, authorId, submissionId } = goes
  const reason = refusalToRemove(room, reviewer, author)?.reason ?? null
  const pair = { reviewerId, authorId, submissionId }
  const said = reviews.length > 1 ? duplicateWords(reviews, goes) : capitalize(words)
  return { pair, reviews, goes, isLate, words: said, reason }
}

function order({ goes, reason }: Removal): number {
  if (reason !== null) return 2
  return goes.state === 'completed' ? 1 : 0
}

function duplicateWords(reviews: readonly Review[], goes: Review): string {
  const rest = reviews.length - 1
  return `${reviews.length} reviews: one that is ${goes.state} goes, ${rest === 1 ? 'the other stays' : `${rest} stay`}`
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
