import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { WriteStates } from './cell-look.ts'

/** The columns of a reviewer's row in which something stands, from left to right. */
export type FilledColumns = (reviewer: Member) => readonly number[]

/**
 * Finds the cells that are not empty without a look at every pair: reviews, plan and writes are sorted by reviewer once,
 * and what a whole column or group shares is held once. First for a class and the authors of a view, then for what is
 * planned and written there, which changes more often. Marked as not allowed is a cell only once the class is read.
 */
export function filledColumnsOf(
  room: ClassRoom,
  authors: readonly Member[],
): (writes: Pick<WriteStates, 'planned' | 'pending' | 'failed'>) => FilledColumns {
  const columnOf = new Map(authors.map(({ id }, column) => [id, column]))
  const authorsOf = reviewedBy(room)
  const everywhere = authors.map((_author, column) => column)
  const barred = room.isPartial ? [] : everywhere.filter((column) => isBarred(authors[column]))
  const ofGroup = new Map<string, number[]>()
  if (room.assignment.forbidsGroupMates && !room.isPartial) {
    authors.forEach(({ group }, column) => group && push(ofGroup, group.id, column))
  }

  return ({ planned, pending, failed }) => {
    const written = authorsByReviewer([...planned.keys(), ...pending.keys(), ...failed.keys()])
    const known = new Map<string, readonly number[]>()
    const find = ({ id, standing, group }: Member): readonly number[] => {
      if (standing !== 'student' && !room.isPartial) return everywhere
      const columns = new Set([...barred, ...((group && ofGroup.get(group.id)) ?? [])])
      for (const authorId of [id, ...(authorsOf.get(id) ?? []), ...(written.get(id) ?? [])]) {
        const column = columnOf.get(authorId)
        if (column !== undefined) columns.add(column)
      }
      return [...columns].sort((a, b) => a - b)
    }
    return (reviewer) => {
      const columns = known.get(reviewer.id) ?? find(reviewer)
      known.set(reviewer.id, columns)
      return columns
    }
  }
}

/** Nobody can be assigned to review them. */
function isBarred(author: Member | undefined): boolean {
  return author !== undefined && (author.standing !== 'student' || author.submission === null)
}

/** Who is reviewed by whom; found once for a class, in whatever order and by whatever filter it is looked at. */
function reviewedBy({ reviewsByPair }: ClassRoom): ReadonlyMap<string, string[]> {
  const known = reviewed.get(reviewsByPair) ?? authorsByReviewer(reviewsByPair.keys())
  reviewed.set(reviewsByPair, known)
  return known
}

const reviewed = new WeakMap<ClassRoom['reviewsByPair'], ReadonlyMap<string, string[]>>()

function authorsByReviewer(keys: Iterable<string>): ReadonlyMap<string, string[]> {
  const authors = new Map<string, string[]>()
  for (const key of keys) {
    const [reviewerId = '', authorId = ''] = key.split('>')
    push(authors, reviewerId, authorId)
  }
  return authors
}

function push<T>(lists: Map<string, T[]>, id: string, value: T): void {
  const list = lists.get(id)
  if (list) list.push(value)
  else lists.set(id, [value])
}
