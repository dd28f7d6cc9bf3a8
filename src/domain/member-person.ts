import type { ClassRoomSources, Member } from './class-room.ts'
import type { Enrollment, Person, Place, Viewer } from './people.ts'

/** Who somebody is, before anything is counted. */
export type MemberPerson = Pick<
  Member,
  'id' | 'name' | 'sortableName' | 'loginId' | 'sisId' | 'sections' | 'standing'
>

/**
 * What is known of a person of the assignment, by id, from the lists or else from the name that came with
 * a review. A limited viewer's lists leave out other sections (`hidden`); whoever is missing from the lists
 * of a viewer without limits, or has no active enrollment in them, has left. While lists are read, nobody is taken
 * for gone.
 */
export function describePerson(sources: ClassRoomSources): (id: string) => MemberPerson {
  const personById = new Map(sources.people.map((person) => [person.id, person]))
  const sectionById = new Map(sources.sections.map((section) => [section.id, section]))
  const nameById = new Map(sources.includedNames.map(({ id, name }) => [id, name]))
  return (id) => {
    const person = personById.get(id)
    return person
      ? describeListed(person, sectionById, sources.viewer)
      : describeMissing(id, nameById.get(id), sources)
  }
}

function describeListed(
  person: Person,
  sectionById: ReadonlyMap<string, Place>,
  viewer: Viewer,
): MemberPerson {
  const { id, name, sortableName, loginId, sisId, enrollments } = person
  const active = enrollments.filter(({ state }) => state === 'active')
  const current = active.length > 0 ? active : enrollments
  return {
    id,
    name,
    sortableName,
    loginId,
    sisId,
    sections: sectionsOf(current, sectionById),
    standing: active.length === 0 ? 'left' : isVisible(active, viewer) ? 'student' : 'hidden',
  }
}

function describeMissing(
  id: string,
  included: string | undefined,
  { viewer, isPartial = false }: ClassRoomSources,
): MemberPerson {
  const isHidden = viewer.onlySectionIds !== null
  const name =
    included ?? (isHidden && !isPartial ? `Student ${id} (not in your sections)` : `Student ${id}`)
  return {
    id,
    name,
    sortableName: name,
    loginId: null,
    sisId: null,
    sections: [],
    standing: isPartial ? 'student' : isHidden ? 'hidden' : 'left',
  }
}

function isVisible(active: readonly Enrollment[], { onlySectionIds }: Viewer): boolean {
  if (onlySectionIds === null) return true
  // Canvas lists nobody a limited viewer may not see, so a section it hides is no reason to doubt.
  return active.some(({ sectionId }) => sectionId === null || onlySectionIds.includes(sectionId))
}

function sectionsOf(
  enrollments: readonly Enrollment[],
  sectionById: ReadonlyMap<string, Place>,
): Place[] {
  const ids = new Set(enrollments.flatMap(({ sectionId }) => sectionId ?? []))
  return [...ids].flatMap((id) => sectionById.get(id) ?? [])
}
