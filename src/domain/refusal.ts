import type { ClassRoom, Member } from './class-room.ts'

/** Why something cannot be done with a pair; `reason` is a phrase for people. */
export type Refusal = {
  code:
    | 'own-work'
    | 'same-group'
    | 'reviewer-left'
    | 'author-left'
    | 'reviewer-hidden'
    | 'author-hidden'
    | 'no-submission'
    | 'read-only'
    | 'still-reading'
  reason: string
}

/**
 * Why this reviewer cannot be assigned to this author, or null. What holds for everybody comes first (own
 * work, group mates where the assignment forbids them), then who may be changed (Canvas finds only current
 * students, for a limited TA only those of his sections), last whether there is a submission to review.
 */
export function refusalToAssign(room: ClassRoom, reviewer: Member, author: Member): Refusal | null {
  const forAll = refusalForAll(room)
  if (forAll) return forAll
  if (reviewer.id === author.id) return { code: 'own-work', reason: 'Own work' }
  const sharedGroup = room.assignment.forbidsGroupMates && reviewer.group
  if (sharedGroup && sharedGroup.id === author.group?.id) {
    return { code: 'same-group', reason: `Same group (${sharedGroup.name})` }
  }
  const standing = refusalByStanding(
    room,
    reviewer,
    author,
    ({ label }) => `${label} has left the course`,
  )
  if (standing) return standing
  return author.submission
    ? null
    : { code: 'no-submission', reason: missingSubmission(room, author) }
}

/**
 * Why a review of this pair cannot be removed, or null. Canvas answers "not found" for a review of somebody
 * who left or whom a limited TA does not see, although it lists the review.
 */
export function refusalToRemove(room: ClassRoom, reviewer: Member, author: Member): Refusal | null {
  const forAll = refusalForAll(room)
  if (forAll) return forAll
  return refusalByStanding(
    room,
    reviewer,
    author,
    ({ label }) =>
      `${label} has left the course, and Canvas cannot delete the reviews of people who left`,
  )
}

/** What holds for every pair is told once above the matrix, not by a mark in each cell. */
export function isForAll({ code }: Refusal): boolean {
  return code === 'read-only' || code === 'still-reading'
}

function refusalForAll({ viewer, isPartial }: ClassRoom): Refusal | null {
  if (!viewer.mayGrade) return READ_ONLY
  return isPartial ? STILL_READING : null
}

const STILL_READING: Refusal = {
  code: 'still-reading',
  reason: 'The class is still being read from Canvas: this can be changed in a moment',
}

const READ_ONLY: Refusal = {
  code: 'read-only',
  reason: 'You may see these reviews, but Canvas does not let you change them',
}

function refusalByStanding(
  room: ClassRoom,
  reviewer: Member,
  author: Member,
  leftReason: (member: Member) => string,
): Refusal | null {
  if (reviewer.standing === 'left') return { code: 'reviewer-left', reason: leftReason(reviewer) }
  if (author.standing === 'left') return { code: 'author-left', reason: leftReason(author) }
  if (reviewer.standing === 'hidden') return { code: 'reviewer-hidden', reason: hiddenReason(room) }
  if (author.standing === 'hidden') return { code: 'author-hidden', reason: hiddenReason(room) }
  return null
}

/** Why a limited TA may change nothing about whom Canvas does not show to him. */
export function hiddenReason({ viewer, sections }: ClassRoom): string {
  const own = sections.filter(({ id }) => viewer.onlySectionIds?.includes(id))
  const names = own.map(({ name }) => name).join(' and ') || 'your sections'
  return `Not in your sections: Canvas lets you change only reviews inside ${names}`
}

function missingSubmission({ section }: ClassRoom, author: Member): string {
  const isElsewhere = section && !author.sections.some(({ id }) => id === section.id)
  return isElsewhere
    ? `${author.label} is not in ${section.name}: open the whole course to add a review`
    : `The assignment is not assigned to ${author.label}`
}
