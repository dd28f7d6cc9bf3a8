import { FINDINGS, type FindingKey } from '#src/domain/findings.ts'
import type { BlockPair } from '#src/domain/matrix-blocks.ts'
import { MATRIX_ORDERS, type MatrixOrder } from '#src/domain/matrix-order.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { WORK_WORDS } from '#src/domain/works.ts'
import { readFolds, writeFolds } from './fold-params.ts'

/** How the view is written in the address; what is as at first is left out. */
const KEYS = {
  search: 'q',
  sectionId: 'section',
  groupId: 'group',
  status: 'status',
  work: 'work',
  block: 'block',
  order: 'order',
  hasSubtotals: 'subtotals',
  folds: 'closed',
  isCrossing: 'crossing',
} as const

const FIRST_ORDER: MatrixOrder = 'section'

/** The view that an address asks for. What is not known there counts as left out. */
export function readFilters(params: URLSearchParams): MatrixFilters {
  const status = params.get(KEYS.status) ?? ''
  const order = params.get(KEYS.order) ?? ''
  const work = params.get(KEYS.work) ?? ''
  return {
    search: params.get(KEYS.search) ?? '',
    sectionId: params.get(KEYS.sectionId),
    groupId: params.get(KEYS.groupId),
    status: isKeyOf(FINDINGS, status) ? status : null,
    work: isKeyOf(WORK_WORDS, work) ? work : null,
    block: readBlock(params.get(KEYS.block) ?? ''),
    order: isKeyOf(MATRIX_ORDERS, order) ? order : FIRST_ORDER,
    hasSubtotals: params.get(KEYS.hasSubtotals) === 'show',
    folds: readFolds(params.get(KEYS.folds) ?? ''),
    isCrossing: params.get(KEYS.isCrossing) === 'show',
  }
}

/** The address of a view; whatever else stands in it is kept, but for the cell it once opened with. */
export function writeFilters(params: URLSearchParams, filters: MatrixFilters): URLSearchParams {
  const next = new URLSearchParams(params)
  next.delete('reviewer')
  next.delete('author')
  const values: Record<keyof MatrixFilters, string | null> = {
    search: filters.search === '' ? null : filters.search,
    sectionId: filters.sectionId,
    groupId: filters.groupId,
    status: filters.status satisfies FindingKey | null,
    work: filters.work,
    block: filters.block && writeBlock(filters.block),
    order: filters.order === FIRST_ORDER ? null : filters.order,
    hasSubtotals: filters.hasSubtotals ? 'show' : null,
    folds: filters.folds && writeFolds(filters.folds),
    isCrossing: filters.isCrossing ? 'show' : null,
  }
  for (const [name, value] of Object.entries(values) as [keyof MatrixFilters, string | null][]) {
    if (value === null) next.delete(KEYS[name])
    else next.set(KEYS[name], value)
  }
  return next
}

/** The cell that an address opens with. */
export function readStart(params: URLSearchParams): {
  reviewerId: string | null
  authorId: string | null
} {
  return { reviewerId: params.get('reviewer'), authorId: params.get('author') }
}

/** "group.51.52": reviewers of group 51, authors of group 52; nothing for those who are in none. */
function writeBlock({ by, from, to }: BlockPair): string {
  return [by, from, to].join('.')
}

function readBlock(text: string): BlockPair | null {
  const [, by, from = '', to = ''] = /^(group|section)\.(\w*)\.(\w*)$/.exec(text) ?? []
  return by === 'group' || by === 'section' ? { by, from, to } : null
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}
