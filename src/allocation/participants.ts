import type {
  AllocationAuthor,
  AllocationReviewer,
} from '#src/domain/allocation/allocation-problem.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { AllocationSettings } from './allocation-settings.ts'

/** Who takes part, and how many do not for a reason that no setting changes. */
export type Participants = {
  members: Member[]
  ids: ReadonlySet<string>
  left: number
  hidden: number
  unassigned: number
}

/**
 * Those between whom reviews may be dealt. Canvas takes nobody who has left, and no one whom a limited TA does not see; who
 * has no submission row is not assigned this assignment.
 */
export function participantsOf(
  room: ClassRoom,
  { sectionId, groupId, excludedIds }: AllocationSettings,
): Participants {
  const excluded = new Set(excludedIds)
  const able = room.members.filter(isAble)
  const members = able.filter(
    ({ id, sections, group }) =>
      !excluded.has(id) &&
      (sectionId === null || sections.some((section) => section.id === sectionId)) &&
      (groupId === null || group?.id === groupId),
  )
  const number = (is: (member: Member) => boolean) => room.members.filter(is).length
  return {
    members,
    ids: new Set(members.map(({ id }) => id)),
    left: number(({ standing }) => standing === 'left'),
    hidden: number(({ standing }) => standing === 'hidden'),
    unassigned: number(({ standing, submission }) => standing === 'student' && submission === null),
  }
}

export function isAble({ standing, submission }: Member): boolean {
  return standing === 'student' && submission !== null
}

export function hasSubmitted({ submission }: Member): boolean {
  return submission !== null && submission.hasSubmitted && !submission.isExcused
}

/** The two lists that the engine deals between. */
export function peopleOf(
  members: readonly Member[],
  settings: AllocationSettings,
): { reviewers: AllocationReviewer[]; authors: AllocationAuthor[] } {
  const own = new Map(settings.ownNumbers.map(({ id, number }) => [id, number]))
  const { each, submitted } = settings
  const gives = (member: Member) =>
    submitted === 'any' || submitted === 'authors' || hasSubmitted(member)
  const gets = (member: Member) =>
    submitted === 'any' || submitted === 'reviewers' || hasSubmitted(member)
  const authors = members.filter(gets).length
  const offered = members.filter(gives).reduce((sum, { id }) => sum + (own.get(id) ?? each), 0)
  // Where people give fewer than everybody is to get, loads are as even as can be instead of impossible.
  const least = authors === 0 ? 0 : Math.min(each, Math.floor(offered / authors))
  const facts = (member: Member) => ({
    id: member.id,
    group: member.group?.id ?? null,
    section: member.sections.map(({ id }) => id),
    hasSubmitted: hasSubmitted(member),
  })
  return {
    reviewers: members.map((member) => ({ ...facts(member), capacity: own.get(member.id) })),
    authors: members.map((member) => ({
      ...facts(member),
      ...(least < each ? { min: least } : {}),
    })),
  }
}
