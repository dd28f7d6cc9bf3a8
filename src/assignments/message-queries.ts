import { infiniteQueryOptions } from '@tanstack/react-query'
import { fetchSentMessages } from '#src/canvas/activity.ts'

type MessagesOf = { courseId: string; assignmentId: string }

export const messageQueries = {
  /** The messages to the reviewers of an assignment, newest first, page by page. */
  list: (of: MessagesOf) =>
    infiniteQueryOptions({
      queryKey: ['messages', 'list', of] as const,
      queryFn: ({ pageParam, signal }) => fetchSentMessages({ ...of, before: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextBefore }) => nextBefore,
      // Any write makes a new one: opening the page reads them anew.
      staleTime: 0,
    }),
}
