import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'

type Change<Value> = (
  next: Value,
  write: (params: URLSearchParams) => URLSearchParams,
  isStep?: boolean,
) => void

/**
 * Something that is held by the address. What was chosen is shown at once: the router takes the address over a moment
 * later, and a field that waited for it would lose what is typed. `isStep`: the back button returns to what was before.
 */
export function useAddressValue<Value>(
  readParams: (params: URLSearchParams) => Value,
): [value: Value, change: Change<Value>] {
  const [params, setParams] = useSearchParams()
  const [ahead, setAhead] = useState<{ value: Value; of: URLSearchParams } | null>(null)
  // The same object for the same address: whole drawings are made from it.
  const read = useMemo(() => readParams(params), [readParams, params])
  // As soon as the address has moved on, by us or by the back button, it alone counts.
  const value = ahead?.of === params ? ahead.value : read
  return [
    value,
    (next, write, isStep = false) => {
      setAhead({ value: next, of: params })
      setParams(write(params), { replace: !isStep, preventScrollReset: true })
    },
  ]
}
