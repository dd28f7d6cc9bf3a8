import type { ClassRoom } from '#src/domain/class-room.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import type { ChangeFilters } from './use-matrix-filters.ts'

/** What each view of a class is given: the class, who of it is chosen, and how to choose others. */
export type BoardProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  filters: MatrixFilters
  onChange: ChangeFilters
  now: Date
}
