import type { CourseFile } from './course-file-schema.ts'

/** A list of a course file whose rows have an id of their own, and the table of the same name. */
export type ListWithIds = Exclude<
  { [K in keyof CourseFile]: CourseFile[K] extends { id: string }[] ? K : never }[keyof CourseFile],
  undefined
>

// An object, so that a list that the file has and this does not is an error of types.
const ALL: Record<ListWithIds, true> = {
  users: true,
  developer_keys: true,
  courses: true,
  rubrics: true,
  sections: true,
  group_categories: true,
  groups: true,
  assignments: true,
  submissions: true,
  submission_comments: true,
  peer_reviews: true,
}

export const LISTS_WITH_IDS = Object.keys(ALL) as ListWithIds[]
