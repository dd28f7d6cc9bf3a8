import { FINDINGS, type FindingKey } from '#src/domain/findings.ts'
import { MATRIX_ORDERS, type MatrixOrder } from '#src/domain/matrix-order.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'

/** How the view is written in the address; what is as at first is left out. */
const KEYS = {
  search: 'q',
  sectionId: 'section',
  status: 'status',
  order: 'order',
  isCrossing: 'crossing',
} as const

const FIRST_ORDER: MatrixOrder = 'section'

/** The view that an address asks for. What is not known there counts as left out. */
export function readFilters(params: URLSearchParams): MatrixFilters {
  const status = params.get(KEYS.status) ?? ''
  const order = params.get(KEYS.order) ?? ''
  return {
    search: params.get(KEYS.search) ?? '',
    sectionId: params.get(KEYS.sectionId),
    status: isKeyOf(FINDINGS, status) ? status : null,
    order: isKeyOf(MATRIX_ORDERS, order) ? order : FIRST_ORDER,
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
    status: filters.status satisfies FindingKey | null,
    order: filters.order === FIRST_ORDER ? null : filters.order,
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

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}
