import type { ChangeFilters } from '#src/domain/change.ts'
import { useAddressValue } from '#src/ui/use-address-value.ts'
import { readChangeFilters, writeChangeFilters } from './change-search-params.ts'

export type ChangeChangeFilters = (change: Partial<ChangeFilters>) => void

/** The filters, held by the address. */
export function useChangeFilters(): [filters: ChangeFilters, change: ChangeChangeFilters] {
  const [filters, setFilters] = useAddressValue(readChangeFilters)
  return [
    filters,
    (change) => {
      const next = { ...filters, ...change }
      setFilters(next, (params) => writeChangeFilters(params, next))
    },
  ]
}
