import type { ClassRoom, ClassRoomSources, Member } from './class-room.ts'
import { describePerson, type MemberPerson } from './member-person.ts'
import type { Place, Submission } from './people.ts'
import { personLabels } from './person-label.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import { countLoads, groupByPair, totalOf } from './review-counts.ts'

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
  const loads = countLoads(reviews)
  const members = people.sort(bySortableName).map((person): Member => {
    const submission = submissionByAuthor.get(person.id) ?? null
    return {
      ...person,
      label: labels.get(person.id) ?? person.name,
      group: submission?.group ?? null,
      submission,
      ...loads(person.id),
    }
  })
  return {
    assignment,
    viewer,
    hidesNames: sources.hidesNames ?? false,
    isPartial: sources.isPartial ?? false,
    notifies: assignment.isPublished && sources.isCoursePublished,
    section: sources.section ?? null,
    sections: sources.sections.toSorted(byPlaceName),
    groups: uniquePlaces(members.flatMap(({ group }) => group ?? [])),
    members,
    memberById: new Map(members.map((member) => [member.id, member])),
    reviewsByPair: groupByPair(reviews),
    total: totalOf(reviews),
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
