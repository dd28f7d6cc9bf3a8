import type { Folds } from '#src/domain/folds.ts'

// Ids are numbers, so words can stand between them.
const ALL = 'all'
const NONE = 'none'

/** "section.11.12": these are folded; "group.all.51": all but this one; "none" is the block of those who are in none. */
export function writeFolds({ by, isAllBut, ids }: Folds): string {
  return [by, ...(isAllBut ? [ALL] : []), ...ids.map((id) => (id === '' ? NONE : id))].join('.')
}

/** Null for what does not say that something is folded. */
export function readFolds(text: string): Folds | null {
  const [, by, list = ''] = /^(group|section)((?:\.\w+)+)$/.exec(text) ?? []
  if (by !== 'group' && by !== 'section') return null
  const words = list.slice(1).split('.')
  const isAllBut = words[0] === ALL
  const ids = words.slice(isAllBut ? 1 : 0).map((word) => (word === NONE ? '' : word))
  return { by, isAllBut, ids: [...new Set(ids)] }
}
