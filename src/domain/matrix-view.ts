import type { ClassRoom, Member } from './class-room.ts'
import { matchesWords } from './fold-text.ts'
import type { Folds } from './folds.ts'
import { FINDINGS, type FindingKey } from './findings.ts'
import { blockOf, type BlockPair } from './matrix-blocks.ts'
import { compareMembers, type MatrixOrder } from './matrix-order.ts'
import { WORKS, type WorkKey } from './works.ts'

export type MatrixFilters = {
  search: string
  /** People of this section only; null for everybody. */
  sectionId: string | null
  /** People of this group only; null for everybody. */
  groupId: string | null
  status: FindingKey | null
  /** Which works are columns; null for all. */
  work: WorkKey | null
  /** Rows of one group or section and columns of one, as a block of the group lens opens. */
  block: BlockPair | null
  order: MatrixOrder
  /** Whether blocks have headings with sub-totals, where people stand by section or group. */
  hasSubtotals: boolean
  /** The blocks whose people are put away below their heading; null for none. Without sub-totals nothing is folded. */
  folds: Folds | null
  /** On the page of a section: also the reviews between it and other sections. */
  isCrossing: boolean
}

/** How many choices limit who is shown, beside the search. */
export function countFilters({ sectionId, groupId, status, work, block }: MatrixFilters): number {
  return [sectionId, groupId, status, work, block].filter((choice) => choice !== null).length
}

/** Rows and columns of the matrix, in their order. */
export type MatrixView = { reviewers: readonly Member[]; authors: readonly Member[] }

/** A view of everybody, in the order of the class: what a person has not chosen. */
export const WHOLE_CLASS: MatrixFilters = {
  search: '',
  sectionId: null,
  groupId: null,
  status: null,
  work: null,
  block: null,
  order: 'name',
  hasSubtotals: false,
  folds: null,
  isCrossing: false,
}

/**
 * Which people are rows and which are columns. A section and a group limit both, a block each side by itself, and the
 * work the columns. Then the status picks rows by what they
 * give and columns by what they receive, or only one of the two, and the search keeps its matches and their partners: whoever
 * reviews a match is a row, whoever a match reviews is a column.
 */
export function viewMatrix(room: ClassRoom, filters: MatrixFilters, now: Date): MatrixView {
  const base = populate(room, filters)
  const status = filters.status === null ? null : FINDINGS[filters.status]
  const { isRow = everybody, isColumn = everybody } = status ?? {}
  const { block, work } = filters
  const reviewers = base.reviewers.filter(
    (member) =>
      isRow(room, member, now) &&
      (block === null || blockOf(room, member, block.by) === block.from),
  )
  const authors = base.authors.filter(
    (member) =>
      isColumn(room, member, now) &&
      (block === null || blockOf(room, member, block.by) === block.to) &&
      (work === null || WORKS[work](member)),
  )
  const found = filters.search.trim() === '' ? null : findPartners(room, filters.search)
  const compare = compareMembers(room, filters.order)
  return {
    reviewers: (found
      ? reviewers.filter(({ id }) => found.reviewerIds.has(id))
      : reviewers
    ).toSorted(compare),
    authors: (found ? authors.filter(({ id }) => found.authorIds.has(id)) : authors).toSorted(
      compare,
    ),
  }
}

/** Everybody of a view before search and status pick among them, each once. */
export function everybodyIn(room: ClassRoom, filters: MatrixFilters, now: Date): Member[] {
  const { reviewers, authors } = viewMatrix(room, { ...filters, status: null, search: '' }, now)
  return [...new Set([...reviewers, ...authors])]
}

/**
 * Whether a search finds a person: by name, label, login or SIS id, without case and accents. In quotes it is one
 * person's whole label, or those of several (`"Ada" "Ben"`).
 */
export function matchesPerson({ label, name, loginId, sisId }: Member, search: string): boolean {
  const quoted = /^"(.+)"$/.exec(search.trim())?.[1]
  if (quoted !== undefined) return quoted === label || quoted.split('" "').includes(label)
  return matchesWords(search.trim(), [label, name, loginId, sisId])
}

/** The choices that leave one person, who reviews them and whom they review; the order stays as it was chosen. */
export function onlyPerson(person: Pick<Member, 'label'>): Partial<MatrixFilters> {
  return onlyPeople([person])
}

/** The same for some people at once. */
export function onlyPeople(people: readonly Pick<Member, 'label'>[]): Partial<MatrixFilters> {
  return {
    search: people.map(({ label }) => `"${label}"`).join(' '),
    sectionId: null,
    groupId: null,
    status: null,
    work: null,
    block: null,
  }
}

function everybody(): boolean {
  return true
}

function populate(room: ClassRoom, filters: MatrixFilters): MatrixView {
  const { reviewers, authors } = populateSection(room, filters)
  const isInGroup = ({ group }: Member) => filters.groupId === null || group?.id === filters.groupId
  return { reviewers: reviewers.filter(isInGroup), authors: authors.filter(isInGroup) }
}

function populateSection(room: ClassRoom, { sectionId, isCrossing }: MatrixFilters): MatrixView {
  const section = room.section?.id ?? sectionId
  if (section === null) return { reviewers: room.members, authors: room.members }
  const isInside = (member: Member) => member.sections.some(({ id }) => id === section)
  const inside = room.members.filter(isInside)
  if (!room.section || !isCrossing) return { reviewers: inside, authors: inside }
  const insideIds = new Set(inside.map(({ id }) => id))
  const { reviewerIds, authorIds } = partnersOf(room, insideIds)
  return {
    reviewers: room.members.filter(({ id }) => reviewerIds.has(id)),
    authors: room.members.filter(({ id }) => authorIds.has(id)),
  }
}

function findPartners(room: ClassRoom, search: string) {
  const matches = room.members.filter((member) => matchesPerson(member, search))
  return partnersOf(room, new Set(matches.map(({ id }) => id)))
}

/** The people themselves, and on either side those with whom they share a review. */
function partnersOf(room: ClassRoom, ids: ReadonlySet<string>) {
  const reviewerIds = new Set(ids)
  const authorIds = new Set(ids)
  for (const [review] of room.reviewsByPair.values()) {
    if (!review) continue
    if (ids.has(review.authorId)) reviewerIds.add(review.reviewerId)
    if (ids.has(review.reviewerId)) authorIds.add(review.authorId)
  }
  return { reviewerIds, authorIds }
}
