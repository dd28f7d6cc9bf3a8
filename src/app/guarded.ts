import { CancelledError, type QueryClient } from '@tanstack/react-query'
import { redirect, type LoaderFunction, type Params } from 'react-router'
import { CanvasError } from '#src/canvas/canvas-error.ts'
import { paths } from '#src/lib/paths.ts'
import { sessionQueries } from '#src/session/session-queries.ts'

/**
 * A loader that reads what a page needs beside who is signed in. Whoever is not, goes to sign in and comes
 * back to the address that was asked for.
 */
export function guarded(
  client: QueryClient,
  warm: (params: Params) => Promise<unknown>,
): LoaderFunction {
  return async ({ request, params }) => {
    try {
      await unlessLeft(() =>
        Promise.all([
          client.query({ ...sessionQueries.current(), staleTime: 'static' }),
          warm(params),
        ]),
      )
      return null
    } catch (error) {
      if (!(error instanceof CanvasError) || error.status !== 401) throw error
      const { pathname, search } = new URL(request.url)
      // React Router takes a thrown answer for what it is, and goes there.
      return redirect(paths.signIn.href(pathname + search))
    }
  }
}

/** What the page before was reading, too, is given up when that page goes. The next one still wants it. */
async function unlessLeft(read: () => Promise<unknown>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error
    // That page is gone by now, and cannot leave once more.
    await read()
  }
}
