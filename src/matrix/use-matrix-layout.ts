import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { readLayout, writeLayout, type MatrixLayout } from './matrix-layout.ts'

/** How the class is shown, held by the address. */
export function useMatrixLayout(): [
  layout: MatrixLayout,
  change: (change: Partial<MatrixLayout>) => void,
] {
  const [params, setParams] = useSearchParams()
  const layout = useMemo(() => readLayout(params), [params])
  return [
    layout,
    (change) =>
      setParams((now) => writeLayout(now, { ...readLayout(now), ...change }), {
        replace: true,
        preventScrollReset: true,
      }),
  ]
}
