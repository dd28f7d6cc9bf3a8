/** A section or a group. */
export type Place = { id: string; name: string }

/** One student as the lists of Canvas tell it, before anything is joined. */
export type Person = {
  id: string
  name: string
  sortableName: string
  loginId: string | null
  sisId: string | null
  isTestStudent: boolean
  enrollments: Enrollment[]
}

/** `active` also stands for invited: Canvas counts both as students. */
export type Enrollment = {
  /** null: the course hides sections on its roster. */
  sectionId: string | null
  state: 'active' | 'inactive' | 'completed' | 'rejected' | 'deleted'
}

/** A student's submission row; everybody to whom the assignment is assigned has one. */
export type Submission = {
  id: string
  authorId: string
  hasSubmitted: boolean
  submittedAt: string | null
  attempt: number | null
  isLate: boolean
  isMissing: boolean
  isExcused: boolean
  group: Place | null
}

/** A name that came with a review (`include[]=user`): all that is known of some people. */
export type IncludedName = { id: string; name: string }

export type Assignment = {
  id: string
  courseId: string
  name: string
  htmlUrl: string
  isPublished: boolean
  hasPeerReviews: boolean
  isAnonymous: boolean
  /** Group mates may not review each other: a group assignment without intra-group reviews. */
  forbidsGroupMates: boolean
  /** Canvas shows the wanted number only for automatic peer reviews. */
  reviewsWanted: number | null
  dueAt: string | null
}

/** What the signed-in person may do and see here. */
export type Viewer = {
  id: string
  /** Sees every review and may change those between people visible to them. */
  mayGrade: boolean
  /** The sections a limited TA is limited to; null: not limited. */
  onlySectionIds: string[] | null
}
