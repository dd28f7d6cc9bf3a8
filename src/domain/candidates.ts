import { reviewsOfPair } from './cell.ts'
import type { ClassRoom, Load, Member } from './class-room.ts'
import { matchesWords } from './fold-text.ts'
import { refusalToAssign } from './refusal.ts'
import type { Pair, PersonIds } from './review.ts'

/** Whom a dialog offers: reviewers for the submission of one author, or submissions for one reviewer. */
export type CandidateKind = 'reviewers' | 'submissions'

/** One person who may come into question for a person, with the pair that assigning would create. */
export type Candidate = {
  member: Member
  /** What counts when choosing: reviews given by a reviewer, or received by an author. */
  load: Load
  pair: Pair | null
  /** Why the pair cannot be assigned; null if it can. */
  reason: string | null
}

/**
 * Everybody who could review `person` (or whom `person` could review), best first: allowed before not allowed;
 * reviewers by fewest open reviews, then who has handed in; submissions by who has handed in, then fewest
 * reviews; then by smallest load, then as the class is ordered. Nobody is left out but the person.
 */
export function rankCandidates(room: ClassRoom, kind: CandidateKind, person: Member): Candidate[] {
  const candidates = room.members
    .filter(({ id }) => id !== person.id)
    .map((member) => describeCandidate(room, kind, person, member))
  const ranks = new Map(candidates.map((candidate) => [candidate, rank(kind, candidate)]))
  return candidates.sort((a, b) => compareRanks(ranks.get(a) ?? [], ranks.get(b) ?? []))
}

/** Those candidates whose label, name, login or SIS id contains every word of the search. */
export function searchCandidates<T extends { member: Member }>(
  candidates: readonly T[],
  search: string,
): T[] {
  return candidates.filter(({ member }) =>
    matchesWords(search, [
      member.label,
      member.name,
      member.sortableName,
      member.loginId,
      member.sisId,
    ]),
  )
}

/** The pair of a person and the other side of it; null if the author has no submission here. */
export function pairWith(kind: CandidateKind, person: Member, other: Member): Pair | null {
  const [reviewer, author] = kind === 'reviewers' ? [other, person] : [person, other]
  if (!author.submission) return null
  return { reviewerId: reviewer.id, authorId: author.id, submissionId: author.submission.id }
}

/** The id of whom a pair joins to the person of a dialog. */
export function otherSide(kind: CandidateKind, { reviewerId, authorId }: PersonIds): string {
  return kind === 'reviewers' ? reviewerId : authorId
}

function describeCandidate(
  room: ClassRoom,
  kind: CandidateKind,
  person: Member,
  member: Member,
): Candidate {
  const [reviewer, author] = kind === 'reviewers' ? [member, person] : [person, member]
  return {
    member,
    load: kind === 'reviewers' ? member.given : member.received,
    pair: pairWith(kind, person, member),
    reason:
      existingReview(room, kind, reviewer, author) ??
      refusalToAssign(room, reviewer, author)?.reason ??
      null,
  }
}

// Canvas would take the pair again, but only to notify the reviewer once more.
function existingReview(
  room: ClassRoom,
  kind: CandidateKind,
  reviewer: Member,
  author: Member,
): string | null {
  const reviews = reviewsOfPair(room, reviewer, author)
  const [first] = reviews
  if (!first) return null
  const state = reviews.length > 1 ? `${reviews.length} reviews` : first.state
  return kind === 'reviewers'
    ? `Already a reviewer (${state})`
    : `Already reviewed by ${reviewer.label} (${state})`
}

function rank(kind: CandidateKind, { member, load, reason }: Candidate): number[] {
  const refused = reason === null ? 0 : 1
  const waiting = member.submission?.hasSubmitted === true ? 0 : 1
  return kind === 'reviewers'
    ? [refused, load.assigned - load.done, waiting, load.assigned]
    : [refused, waiting, load.assigned]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
