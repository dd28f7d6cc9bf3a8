import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { joinWords } from '#src/domain/sentences.ts'
import { pairOf } from './block-wishes.ts'
import type { Wish } from './plan-edits.ts'

/** A line of a pasted text of which something could not be used; lines count from 1. */
export type PasteProblem = { line: number; problem: string }

/**
 * The reviews that a text from a spreadsheet asks for: two columns, reviewer and author, with or without titles above
 * them; or a block as the matrix copies it, authors above and reviewers at the left, where each cell with something in
 * it is a review. People are found by what they are called here, by name in either order, login, SIS id or Canvas id.
 * Nothing is ever removed by a paste. What names nobody, or several people, is told line by line.
 */
export function readPastedPairs(
  room: ClassRoom,
  text: string,
): { wishes: Wish[]; problems: PasteProblem[] } {
  const rows = splitRows(text)
  const find = finderOf(room)
  const isBlock = isBlockHead(rows[0]?.cells ?? [], find)
  return isBlock ? readBlock(room, rows, find) : readColumns(room, rows, find)
}

type Row = { line: number; cells: string[] }
type Found = { member: Member } | { problem: string }
type Find = (text: string) => Found

function readColumns(room: ClassRoom, rows: readonly Row[], find: Find) {
  const wishes: Wish[] = []
  const problems: PasteProblem[] = []
  const body = isTitles(rows[0]?.cells ?? []) ? rows.slice(1) : rows
  for (const { line, cells } of body) {
    const [reviewer = '', author = ''] = cells
    if (reviewer === '' || author === '') {
      problems.push({ line, problem: 'Two columns are needed: the reviewer and the author' })
      continue
    }
    const [foundReviewer, foundAuthor] = [find(reviewer), find(author)]
    if ('member' in foundReviewer && 'member' in foundAuthor) {
      wishes.push(addition(room, foundReviewer.member, foundAuthor.member))
    }
    problems.push(...problemsOf(line, [foundReviewer, foundAuthor]))
  }
  return { wishes, problems }
}

function readBlock(room: ClassRoom, [head, ...rows]: readonly Row[], find: Find) {
  const authors = (head?.cells ?? []).slice(1).map(find)
  const wishes: Wish[] = []
  const problems = problemsOf(head?.line ?? 1, authors)
  for (const { line, cells } of rows) {
    const [first = '', ...marks] = cells
    if (first === '') continue
    const reviewer = find(first)
    problems.push(...problemsOf(line, [reviewer]))
    if (!('member' in reviewer)) continue
    for (const [column, mark] of marks.entries()) {
      const author = authors[column]
      if (author && 'member' in author && isMark(mark)) {
        wishes.push(addition(room, reviewer.member, author.member))
      }
    }
  }
  return { wishes, problems }
}

function addition(room: ClassRoom, reviewer: Member, author: Member): Wish {
  return { pair: pairOf(room, reviewer, author), wanted: 'add' }
}

function problemsOf(line: number, found: readonly Found[]): PasteProblem[] {
  return found.flatMap((each) => ('problem' in each ? [{ line, problem: each.problem }] : []))
}

/** What the matrix copies of a cell without a review, and what people write for none. */
const NO_MARKS = new Set(['', '0', '-', '–', '—', 'no', 'own work', 'not allowed', 'not assigned'])

function isMark(text: string): boolean {
  return !NO_MARKS.has(text.toLowerCase())
}

const AUTHOR_TITLES = new Set(['author', 'reviewee', 'submission', 'submission of', 'reviews'])

function isTitles([first = '', second = '']: readonly string[]): boolean {
  return first.toLowerCase() === 'reviewer' && AUTHOR_TITLES.has(second.toLowerCase())
}

/** A first line with a corner, and above each column somebody of this class. */
function isBlockHead(cells: readonly string[], find: Find): boolean {
  const [corner = '', ...authors] = cells
  if (corner !== '' && corner.toLowerCase() !== 'reviewer') return false
  return authors.length > 0 && authors.some((author) => 'member' in find(author))
}

/** Tabs, as spreadsheets copy; a text without any may come from a file with commas or semicolons. */
function splitRows(text: string): Row[] {
  const lines = text.split(/\r\n|\r|\n/)
  const separator = ['\t', ';', ','].find((each) => lines.some((line) => line.includes(each)))
  return lines
    .map((line, index) => ({
      line: index + 1,
      cells: (separator === undefined ? [line] : line.split(separator)).map(plain),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** Without quotes around, and without the apostrophe that keeps a spreadsheet from calculating. */
function plain(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/^'(?=[=+\-@])/, '')
    .trim()
}

/** Labels tell people apart and come first; a bare name that several share names nobody in particular. */
function finderOf({ members }: Pick<ClassRoom, 'members'>): Find {
  const byText = new Map<string, Set<Member>>()
  const byLabel = new Map(members.map((member) => [fold(member.label), member]))
  for (const member of members) {
    const { id, name, sortableName, loginId, sisId } = member
    for (const text of [id, name, sortableName, loginId, sisId]) {
      if (text === null || text === '') continue
      const key = fold(text)
      byText.set(key, (byText.get(key) ?? new Set()).add(member))
    }
  }
  return (text) => {
    const key = fold(text)
    const found = [...(byText.get(key) ?? [])]
    const labelled = byLabel.get(key)
    const [only] = labelled ? [labelled] : found
    if (only && (labelled || found.length === 1)) return { member: only }
    if (!only) return { problem: `“${text}” is nobody of this assignment` }
    const names = joinWords(found.map(({ label }) => label)).replace(/ and (?!.* and )/, ' or ')
    return { problem: `“${text}” could be ${names}` }
  }
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
