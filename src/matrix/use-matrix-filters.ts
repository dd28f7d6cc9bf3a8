import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { useAddressValue } from '#src/ui/use-address-value.ts'
import { readLayout, writeLayout, type MatrixLayout } from './matrix-layout.ts'
import { readFilters, writeFilters } from './matrix-search-params.ts'

/** With a change of the layout it is a step of its own, to which the back button returns. */
export type ChangeFilters = (change: Partial<MatrixFilters>, layout?: Partial<MatrixLayout>) => void

/** The view, held by the address. */
export function useMatrixFilters(): [filters: MatrixFilters, change: ChangeFilters] {
  const [filters, setFilters] = useAddressValue(readFilters)
  return [
    filters,
    (change, layout) => {
      const next = { ...filters, ...change }
      setFilters(
        next,
        (params) => {
          const address = writeFilters(params, next)
          return layout ? writeLayout(address, { ...readLayout(params), ...layout }) : address
        },
        layout !== undefined,
      )
    },
  ]
}
