import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchChanges } from '#src/canvas/activity.ts'
import type { Change, ChangeFilters } from '#src/domain/change.ts'

type ChangesOf = {
  courseId: string
  assignmentId: string
  filters: ChangeFilters
  /** The submission of the author whom the filters name. */
  submissionId: string | null
}

const PAGE = 100
/** The most that the server gives at once. */
const EXPORT_PAGE = 1_000

export const changeQueries = {
  /** What was changed in an assignment through this app, newest first, page by page. */
  list: (of: ChangesOf) =>
    infiniteQueryOptions({
      queryKey: ['changes', 'list', of] as const,
      queryFn: ({ pageParam, signal }) =>
        fetchChanges({ ...of, before: pageParam, perPage: PAGE }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextBefore }) => nextBefore,
      // Any write makes a new one: opening the page reads them anew.
      staleTime: 0,
      // With other filters the table stays until the new one is there.
      placeholderData: keepPreviousData,
    }),

  /** All of them at once, for an export. */
  all: (of: ChangesOf) =>
    queryOptions({
      queryKey: ['changes', 'all', of] as const,
      queryFn: async ({ signal }) => {
        const changes: Change[] = []
        for (let before: string | null | undefined; before !== null;) {
          const asked = { ...of, before: before ?? null, perPage: EXPORT_PAGE }
          const page = await fetchChanges(asked, signal)
          changes.push(...page.changes)
          before = page.nextBefore
        }
        return changes
      },
      staleTime: 0,
      gcTime: 0,
    }),
}
