import { cellName, describeCell, type Cell } from '#src/domain/cell.ts'
import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import type { LoadChange } from '#src/domain/plan/loads-after.ts'
import { plannedGlyph, plannedWords, type PlannedEdits } from '#src/domain/plan/planned.ts'
import type { FailedWrite } from '#src/peer-reviews/write-states.ts'
import type { CellGlyph } from '#src/ui/glyph.tsx'

/** What is planned, the writes under way and those that failed last, by `pairKey`. */
export type WriteStates = {
  planned: PlannedEdits
  /** What the plan does to the loads of people, by their ids. */
  loads: ReadonlyMap<string, LoadChange>
  pending: ReadonlyMap<string, 'assigning' | 'removing'>
  failed: ReadonlyMap<string, FailedWrite>
}

/** What a cell is called and which picture it has; `add` is the picture of an empty one that was pointed at. */
export type CellLook = { name: string; glyph: CellGlyph; isBusy: boolean; count: number }

/** The look of one cell. While a write is under way the room already holds what it is to become. */
export function lookOf(
  room: ClassRoom,
  writes: WriteStates,
  reviewer: Member,
  author: Member,
  now: Date,
): CellLook {
  const cell = describeCell(room, reviewer, author, now)
  const key = pairKey({ reviewerId: reviewer.id, authorId: author.id })
  const name = cellName(reviewer, author, cell.words)
  const count = cell.reviews.length
  if (writes.pending.has(key)) return { name, glyph: 'sending', isBusy: true, count }
  const failure = writes.failed.get(key)
  if (failure) {
    const told = `${name}, failed: ${withoutStop(failure.message)}, press to retry`
    return { name: told, glyph: 'failed', isBusy: false, count }
  }
  const edit = writes.planned.get(key)
  if (edit) {
    const told = cellName(reviewer, author, plannedWords(edit, cell.words))
    return { name: told, glyph: plannedGlyph(edit, cell), isBusy: false, count }
  }
  return { name, glyph: glyphOf(cell), isBusy: false, count }
}

/** The picture of what a cell holds. */
export function glyphOf({ state, isLate }: Cell): CellGlyph {
  if (state === 'assigned') return isLate ? 'assigned-late' : 'assigned'
  return state === 'empty' ? 'add' : state
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
