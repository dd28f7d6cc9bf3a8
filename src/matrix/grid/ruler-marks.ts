import { columnMark, rowMark } from '#src/domain/matrix-marks.ts'
import { matchesPerson } from '#src/domain/matrix-view.ts'
import type { WriteStates } from './cell-look.ts'
import type { Drawing, SideBlocks } from './drawing.ts'

export type RulerAxis = 'rows' | 'columns'

/** What a ruler marks, from what lies below to what is drawn over it. */
export type RulerMarkKind = 'group' | 'section' | 'late' | 'found' | 'needs' | 'failed'
/** So many marks of one kind still stand apart on a ruler. */
const MANY = 50

export type RulerMark = { kind: RulerMarkKind; index: number }

/**
 * The marks of one side of the matrix: where sections and groups begin, who is late, whom the search found, who needs
 * somebody (nothing to do, or no review), and where a write failed. By kind, in the order in which they are drawn.
 */
export function rulerMarks(
  drawing: Drawing,
  failed: WriteStates['failed'],
  axis: RulerAxis,
): RulerMark[] {
  const { room, view, now, search } = drawing
  const members = axis === 'rows' ? view.reviewers : view.authors
  const failedIds = idsOf(failed, axis)
  const where = (kind: RulerMarkKind, is: (member: (typeof members)[number]) => boolean) =>
    members.flatMap((member, index): RulerMark[] => (is(member) ? [{ kind, index }] : []))
  const markOf = (member: (typeof members)[number]) =>
    axis === 'rows' ? rowMark(room, member, now) : columnMark(room, member)
  const late = where('late', (member) => markOf(member) === 'late')
  return [
    ...blockStarts(axis === 'rows' ? drawing.rows : drawing.columns, members.length),
    // Where most are late, a mark for each tells nothing and hides the others.
    ...(late.length > Math.max(MANY, members.length / 2) ? [] : late),
    ...(search === '' ? [] : where('found', (member) => matchesPerson(member, search))),
    ...where('needs', (member) => ['nothing-to-do', 'no-review'].includes(markOf(member) ?? '')),
    ...where('failed', ({ id }) => failedIds.has(id)),
  ]
}

/** A block begins where the one before it ends; the first needs no mark, nor does the end of the last. */
function blockStarts({ ends }: SideBlocks, count: number): RulerMark[] {
  return [...ends]
    .map(([index, kind]) => ({ kind, index: index + 1 }))
    .filter(({ index }) => index < count)
    .sort((a, b) => a.kind.localeCompare(b.kind))
}

function idsOf(failed: WriteStates['failed'], axis: RulerAxis): ReadonlySet<string> {
  const ids = [...failed.keys()].map((key) => key.split('>')[axis === 'rows' ? 0 : 1] ?? '')
  return new Set(ids)
}
