/** What is to become of a pair and has not been sent to Canvas: a review is added, or its reviews are removed. */
export type PlannedEdit = 'add' | 'remove'

/** The planned edits by `pairKey`. */
export type PlannedEdits = ReadonlyMap<string, PlannedEdit>

export const NOTHING_PLANNED: PlannedEdits = new Map()

/** What a cell holds, in words, with what is planned for it: `words` are those of `describeCell`. */
export function plannedWords(edit: PlannedEdit, words: string): string {
  return edit === 'add' ? 'planned' : `${words}, to be removed`
}
