import {
  pairKey,
  type ClassRoom,
  type ClassRoomSources,
  type Load,
  type Member,
} from './class-room.ts'
import { describePerson, type MemberPerson } from './member-person.ts'
import type { Place, Submission } from './people.ts'
import { personLabels } from './person-label.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import type { Review } from './review.ts'

/**
 * Joins everything that was read about one assignment. Members are the active students to whom it is
 * assigned (they have a submission row) and everybody who occurs in a review; the Test Student only by a
 * review. They come in order of sortable name. Every review counts in the loads, each of a double one too.
 * For a section the reviews that cross it bring in people of other sections: a view may leave them out.
 */
export function joinClassRoom(sources: ClassRoomSources): ClassRoom {
  const { assignment, viewer, reviews } = sources
  const submissionByAuthor = new Map(sources.submissions.map((s) => [s.authorId, s]))
  const ids = memberIds(sources, submissionByAuthor)
  const described = ids.map(describePerson(sources))
  const people = sources.hidesNames ? withPseudonyms(described, ids) : described
  const labels = personLabels(people)
  const given = countBy(reviews, (review) => review.reviewerId)
  const received = countBy(reviews, (review) => review.authorId)
  const members = people.sort(bySortableName).map((person): Member => {
    const submission = submissionByAuthor.get(person.id) ?? null
    return {
      ...person,
      label: labels.get(person.id) ?? person.name,
      group: submission?.group ?? null,
      submission,
      given: given.get(person.id) ?? { done: 0, assigned: 0 },
      received: received.get(person.id) ?? { done: 0, assigned: 0 },
    }
  })
  return {
    assignment,
    viewer,
    hidesNames: sources.hidesNames ?? false,
    notifies: assignment.isPublished && sources.isCoursePublished,
    section: sources.section ?? null,
    sections: sources.sections.toSorted(byPlaceName),
    groups: uniquePlaces(members.flatMap(({ group }) => group ?? [])),
    members,
    memberById: new Map(members.map((member) => [member.id, member])),
    reviewsByPair: groupByPair(reviews),
    total: { done: reviews.filter(isCompleted).length, assigned: reviews.length },
  }
}

/** Nothing by which a person could be known is left, for sorting and searching neither. */
function withPseudonyms(people: MemberPerson[], ids: readonly string[]): MemberPerson[] {
  const names = pseudonymsOf(ids)
  return people.map((person) => {
    const name = names.get(person.id) ?? ''
    return { ...person, name, sortableName: name, loginId: null, sisId: null }
  })
}

function memberIds(
  { people, reviews }: ClassRoomSources,
  submissionByAuthor: ReadonlyMap<string, Submission>,
): string[] {
  const students = people.filter(
    ({ id, isTestStudent, enrollments }) =>
      !isTestStudent &&
      submissionByAuthor.has(id) &&
      enrollments.some(({ state }) => state === 'active'),
  )
  return [
    ...new Set([
      ...students.map(({ id }) => id),
      ...reviews.flatMap(({ reviewerId, authorId }) => [reviewerId, authorId]),
    ]),
  ]
}

function countBy(reviews: readonly Review[], idOf: (review: Review) => string): Map<string, Load> {
  const loads = new Map<string, Load>()
  for (const review of reviews) {
    const load = loads.get(idOf(review)) ?? { done: 0, assigned: 0 }
    const done = load.done + (isCompleted(review) ? 1 : 0)
    loads.set(idOf(review), { done, assigned: load.assigned + 1 })
  }
  return loads
}

function groupByPair(reviews: readonly Review[]): Map<string, Review[]> {
  const byPair = new Map<string, Review[]>()
  for (const review of reviews) {
    const cell = byPair.get(pairKey(review))
    if (cell) cell.push(review)
    else byPair.set(pairKey(review), [review])
  }
  return byPair
}

function isCompleted(review: Review): boolean {
  return review.state === 'completed'
}

// One language for everybody, so that two colleagues see the same order.
const collator = new Intl.Collator('en', { numeric: true })

function bySortableName(a: Pick<Member, 'id' | 'sortableName'>, b: typeof a): number {
  return collator.compare(a.sortableName, b.sortableName) || collator.compare(a.id, b.id)
}

function byPlaceName(a: Place, b: Place): number {
  return collator.compare(a.name, b.name) || collator.compare(a.id, b.id)
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.id, place])).values()].sort(byPlaceName)
}
