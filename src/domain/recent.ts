/** An assignment that was opened: where it is, and the names by which it is told. */
export type RecentAssignment = {
  scope: 'course' | 'section'
  scopeId: string
  assignmentId: string
  name: string
  /** The course, and the section if it was opened by one: "Writing 101 · Section A". */
  place: string
}

// More would be a second list of assignments.
const KEPT = 5

/** The list after one more was opened: newest first, each once and by its names of now, at most five. */
export function addRecent(
  recent: readonly RecentAssignment[],
  opened: RecentAssignment,
): RecentAssignment[] {
  return [opened, ...recent.filter((each) => !isSameAddress(each, opened))].slice(0, KEPT)
}

export function isSameAddress(a: RecentAssignment, b: RecentAssignment): boolean {
  return a.scope === b.scope && a.scopeId === b.scopeId && a.assignmentId === b.assignmentId
}
