import { queryOptions } from '@tanstack/react-query'
import { fetchSession, fetchSignInPeople } from '#src/canvas/session.ts'

export const sessionQueries = {
  all: () => ['session'] as const,

  current: () =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'current'] as const,
      queryFn: ({ signal }) => fetchSession(signal),
    }),

  /** Who can sign in; an empty search gives the short list. */
  people: (search: string) =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'people', { search }] as const,
      queryFn: ({ signal }) => fetchSignInPeople(search, signal),
    }),
}
