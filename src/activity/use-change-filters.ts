import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ChangeFilters } from '#src/domain/change.ts'
import { readChangeFilters, writeChangeFilters } from './change-search-params.ts'

export type ChangeChangeFilters = (change: Partial<ChangeFilters>) => void

/**
 * The filters, held by the address. What was chosen is shown at once: the router takes the address over a moment
 * later, and a date field that waited for it would lose what is typed.
 */
export function useChangeFilters(): [filters: ChangeFilters, change: ChangeChangeFilters] {
  const [params, setParams] = useSearchParams()
  const [ahead, setAhead] = useState<{ filters: ChangeFilters; of: URLSearchParams } | null>(null)
  const read = useMemo(() => readChangeFilters(params), [params])
  const filters = ahead?.of === params ? ahead.filters : read
  return [
    filters,
    (change) => {
      const next = { ...filters, ...change }
      setAhead({ filters: next, of: params })
      setParams(writeChangeFilters(params, next), { replace: true, preventScrollReset: true })
    },
  ]
}
