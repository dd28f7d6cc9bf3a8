import {
  queryOptions,
  skipToken,
  useQuery,
  type QueryClient,
  type QueryKey,
  type UseQueryOptions,
} from '@tanstack/react-query'
import { useMemo } from 'react'

const SO_FAR = 'so-far'

/** Where the pages of a list stand that have come while it is read for the first time: never mistaken for the list. */
export function soFarKey(listKey: QueryKey): QueryKey {
  return [SO_FAR, ...listKey]
}

/**
 * Reads a list, and until it is whole keeps what has come of it under its `soFarKey`. A list that was read before
 * stays as it was until it is read again to the end.
 */
export async function readKeepingParts<T>(
  client: QueryClient,
  listKey: QueryKey,
  readList: (onPart: (part: readonly T[]) => void) => Promise<T[]>,
): Promise<T[]> {
  const isFirst = client.getQueryData(listKey) === undefined
  try {
    return await readList((part) => {
      if (isFirst) client.setQueryData(soFarKey(listKey), part)
    })
  } finally {
    client.removeQueries({ queryKey: soFarKey(listKey), exact: true })
  }
}

/** Resolves when a first part of any list has come, and never where lists have only one page. */
export function whenPartArrives(client: QueryClient, end: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.getQueryCache().subscribe(({ query }) => {
      const [kind] = query.queryKey as QueryKey
      if (kind !== SO_FAR || query.state.data === undefined) return
      stop()
      resolve()
    })
    end.then(stop, stop)
  })
}

type ListSoFar<T> = { items: T[]; isWhole: boolean }

/** What has come of a list by now. Throws, for the error screen of the route, where nothing of it can be read. */
export function useListSoFar<T, K extends QueryKey>(
  list: UseQueryOptions<T[], Error, T[], K>,
): ListSoFar<T> {
  const whole = useQuery({ ...list, throwOnError: (_error, { state }) => state.data === undefined })
  const part = useQuery(partOf<T>(list.queryKey))
  const items = whole.data ?? part.data ?? NOTHING
  const isWhole = whole.data !== undefined
  return useMemo(() => ({ items, isWhole }), [items, isWhole])
}

function partOf<T>(listKey: QueryKey) {
  return queryOptions<T[]>({ queryKey: soFarKey(listKey), queryFn: skipToken })
}

// One array, so that who depends on it does not begin anew.
const NOTHING: never[] = []
