import type { Review } from '#src/domain/review.ts'
import type { Plan } from './plan.ts'

// What the first picture of a class needs of plans; the rest comes with plan.ts.

/** What is to become of a pair and has not been sent to Canvas: a review is added, or its reviews are removed. */
export type PlannedEdit = 'add' | 'remove'

/** The planned edits by `pairKey`: what the matrix draws. */
export type PlannedEdits = ReadonlyMap<string, PlannedEdit>

export const NOTHING_PLANNED: PlannedEdits = new Map()

/** One object, before the plan is opened and after: who waits for a change of the plan sees none. */
export const EMPTY_PLAN: Plan = new Map()

/** What a cell holds, in words, with what is planned for it: `words` are those of `describeCell`. */
export function plannedWords(edit: PlannedEdit, words: string): string {
  return edit === 'add' ? 'planned' : `${words}, to be removed`
}

/** The picture of a planned edit; a removal still shows whether the review is completed. */
export function plannedGlyph(
  edit: PlannedEdit,
  { reviews }: { reviews: readonly Pick<Review, 'state'>[] },
): 'planned-add' | 'planned-removal' | 'planned-removal-completed' {
  if (edit === 'add') return 'planned-add'
  const isCompleted = reviews.some(({ state }) => state === 'completed')
  return isCompleted ? 'planned-removal-completed' : 'planned-removal'
}
