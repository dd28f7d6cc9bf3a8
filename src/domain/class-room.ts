import type { Assignment, IncludedName, Person, Place, Submission, Viewer } from './people.ts'
import type { PersonIds, Review } from './review.ts'

/** Everything that was read about one assignment, not yet joined. */
export type ClassRoomSources = {
  assignment: Assignment
  isCoursePublished: boolean
  sections: Place[]
  people: Person[]
  submissions: Submission[]
  reviews: Review[]
  includedNames: IncludedName[]
  viewer: Viewer
  /** The section whose address was opened: only its submissions were read. */
  section?: Place | null
  /** Everybody gets a made-up name. */
  hidesNames?: boolean
  /** People and submissions are still being read: who is missing there may yet come. */
  isPartial?: boolean
}

/** Reviews of one side of a person: how many there are and how many of them are completed. */
export type Load = { done: number; assigned: number }

/** A person of the assignment, joined: a row as reviewer, a column as author. */
export type Member = {
  id: string
  /** The one name by which this person is called everywhere (product.md section 1). */
  label: string
  name: string
  sortableName: string
  loginId: string | null
  sisId: string | null
  sections: Place[]
  group: Place | null
  /** `left`: no active enrollment as a student any longer. `hidden`: not in the viewer's sections. */
  standing: 'student' | 'left' | 'hidden'
  submission: Submission | null
  given: Load
  received: Load
}

/** One assignment, joined: people in order of sortable name, and the reviews between them. */
export type ClassRoom = {
  assignment: Assignment
  viewer: Viewer
  /** Everybody has a made-up name, as before a projector. */
  hidesNames: boolean
  /** All reviews are here, but not yet all people and submissions: nothing may be changed. */
  isPartial: boolean
  /** Whether Canvas notifies a reviewer at a write: course and assignment are published. */
  notifies: boolean
  /** The section whose address was opened; null for the address of the whole course. */
  section: Place | null
  sections: Place[]
  groups: Place[]
  members: Member[]
  memberById: ReadonlyMap<string, Member>
  reviewsByPair: ReadonlyMap<string, readonly Review[]>
  total: Load
}

/** The key of a pair in `reviewsByPair`. */
export function pairKey({ reviewerId, authorId }: PersonIds): string {
  return `${reviewerId}>${authorId}`
}
