import { loadsByAuthor, totalBlocks, type TotalledBlock } from './block-totals.ts'
import type { ClassRoom, Load, Member } from './class-room.ts'
import { isFolded } from './folds.ts'
import { blockKindOf } from './matrix-blocks.ts'
import type { MatrixFilters, MatrixView } from './matrix-view.ts'

/** The row of a person; `row` is the place among all reviewers of the view. */
export type PersonLine = { kind: 'person'; id: string; member: Member; row: number }

/** The heading of a section or group; `loads` is what its people give, by author. */
export type HeadingLine = {
  kind: 'heading'
  id: string
  block: TotalledBlock
  isFolded: boolean
  loads: ReadonlyMap<string, Load>
}

export type MatrixLine = PersonLine | HeadingLine

/**
 * What stands below each other in the matrix: people, and the headings of their blocks where sub-totals are shown. The
 * people of a folded block are no lines. Everything in the grid counts lines: focus, window, selection, `aria-rowindex`.
 */
export type MatrixLines = {
  all: readonly MatrixLine[]
  /** The line of each id. A person of a folded block has that of the heading. */
  lineOf: ReadonlyMap<string, number>
}

/** A view with its lines: `reviewers` are all people, also those of folded blocks. */
export type LinedView = MatrixView & { lines: MatrixLines }

/** The lines of a view that stands in the order of its filters. */
export function lineUp(room: ClassRoom, view: MatrixView, filters: MatrixFilters): LinedView {
  const { reviewers } = view
  const by = filters.hasSubtotals ? blockKindOf(filters.order) : null
  if (by === null) return { ...view, lines: plainLines(reviewers) }
  const blocks = totalBlocks(room, reviewers, by)
  const loads = loadsByAuthor(room, reviewers, blocks)
  const all: MatrixLine[] = []
  const lineOf = new Map<string, number>()
  blocks.forEach((block, index) => {
    const heading: HeadingLine = {
      kind: 'heading',
      id: headingId(block.id),
      block,
      isFolded: isFolded(filters.folds, by, block.id),
      loads: loads[index] ?? new Map(),
    }
    lineOf.set(heading.id, all.length)
    all.push(heading)
    for (let row = block.start; row < block.start + block.length; row += 1) {
      const member = reviewers[row]
      if (!member) continue
      lineOf.set(member.id, heading.isFolded ? all.length - 1 : all.length)
      if (!heading.isFolded) all.push({ kind: 'person', id: member.id, member, row })
    }
  })
  return { ...view, lines: { all, lineOf } }
}

/** Lines without headings. */
export function plainLines(reviewers: readonly Member[]): MatrixLines {
  return {
    all: reviewers.map((member, row) => ({ kind: 'person', id: member.id, member, row })),
    lineOf: new Map(reviewers.map(({ id }, row) => [id, row])),
  }
}

/** The id of the heading of a section or group. People's ids are Canvas' own and have no space. */
export function headingId(blockId: string): string {
  return `heading ${blockId}`
}

/** Who stands on a line; null for a heading, and beyond the last line. */
export function reviewerAt({ all }: MatrixLines, line: number): Member | null {
  const found = all[line]
  return found?.kind === 'person' ? found.member : null
}

/** The heading on a line; null for a person, and beyond the last line. */
export function headingAt({ all }: MatrixLines, line: number): HeadingLine | null {
  const found = all[line]
  return found?.kind === 'heading' ? found : null
}

/** The line on which a person's own row stands; -1 for who is folded or not in the view. */
export function ownLine({ all, lineOf }: MatrixLines, personId: string): number {
  const line = lineOf.get(personId) ?? -1
  return all[line]?.kind === 'person' ? line : -1
}

/** The people between two lines, both included; headings are left out. */
export function reviewersBetween(
  { all }: MatrixLines,
  firstLine: number,
  lastLine: number,
): Member[] {
  return all
    .slice(firstLine, lastLine + 1)
    .flatMap((line) => (line.kind === 'person' ? [line.member] : []))
}

/**
 * The place among all reviewers that a place among the lines stands for, both with fractions: an open block's heading takes
 * no room there, and a folded block's heading is all of its people.
 */
export function rowAtLine({ reviewers, lines }: LinedView, place: number): number {
  const index = Math.floor(place)
  const line = lines.all[index]
  if (!line) return reviewers.length
  if (line.kind === 'person') return line.row + place - index
  const { start, length } = line.block
  return line.isFolded ? start + (place - index) * length : start
}

/** The line of the reviewer at a place of the view, or of the heading under which it is folded. */
export function lineAtRow({ reviewers, lines }: LinedView, row: number): number {
  return lines.lineOf.get(reviewers[row]?.id ?? '') ?? 0
}

/** The place among all reviewers of who stands on a line; of a heading the one before its people, -1 before the first. */
export function personRow({ lines }: LinedView, line: number): number {
  const found = lines.all[line]
  if (!found) return -1
  return found.kind === 'person' ? found.row : found.block.start - 1
}
