import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { readLayout, writeLayout, type MatrixLayout } from './matrix-layout.ts'
import { readFilters, writeFilters } from './matrix-search-params.ts'

/** With a change of the layout it is a step of its own, to which the back button returns. */
export type ChangeFilters = (change: Partial<MatrixFilters>, layout?: Partial<MatrixLayout>) => void

/**
 * The view, held by the address. What was typed is shown at once: the router takes the address over a moment later, and
 * a field that waited for it would lose letters.
 */
export function useMatrixFilters(): [filters: MatrixFilters, change: ChangeFilters] {
  const [params, setParams] = useSearchParams()
  const [ahead, setAhead] = useState<{ filters: MatrixFilters; of: URLSearchParams } | null>(null)
  // The same object for the same address: the whole drawing is made from it.
  const read = useMemo(() => readFilters(params), [params])
  // As soon as the address has moved on, by us or by the back button, it alone counts.
  const filters = ahead?.of === params ? ahead.filters : read
  return [
    filters,
    (change, layout) => {
      const next = { ...filters, ...change }
      setAhead({ filters: next, of: params })
      const address = writeFilters(params, next)
      setParams(layout ? writeLayout(address, { ...readLayout(params), ...layout }) : address, {
        replace: layout === undefined,
        preventScrollReset: true,
      })
    },
  ]
}
