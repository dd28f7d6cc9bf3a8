import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CanvasError } from '#src/canvas/canvas-error.ts'
import { paths } from '#src/lib/paths.ts'
import type { Notice, Notify } from '#src/ui/notice.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error
    mutationMeta: { errorTitle: string }
  }
}

/** The one place where failed calls speak, except for first reads: those the route's error screen tells. */
export function createQueryClient(notify: Notify): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: isWorthRetrying },
      mutations: { retry: false },
    },
    queryCache: new QueryCache({
      // Without data the route's error screen speaks; with data the stale grid stays and a toast speaks.
      onError: (error, query) => {
        if (query.state.data === undefined) return
        notify(toNotice('The latest changes could not be loaded', error))
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _undo, mutation) =>
        notify(toNotice(mutation.meta?.errorTitle ?? 'The change was not saved', error)),
    }),
  })
}

function toNotice(title: string, error: Error): Notice {
  if (!(error instanceof CanvasError) || error.status !== 401) {
    return { severity: 'error', title, detail: error.message }
  }
  const { pathname, search } = window.location
  return {
    severity: 'error',
    title,
    detail: 'You are signed out.',
    action: { label: 'Sign in again', to: paths.signIn.href(pathname + search) },
  }
}

/** A 4xx answer will not change by asking again, except 429. */
function isWorthRetrying(failures: number, error: Error): boolean {
  if (failures >= 2) return false
  if (!(error instanceof CanvasError)) return false
  return error.status === 0 || error.status === 429 || error.status >= 500
}
