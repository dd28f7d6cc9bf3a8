import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { signIn, signOut, unlock } from '#src/canvas/session.ts'
import { forgetRecent } from './recent-assignments.ts'
import { sessionQueries } from './session-queries.ts'

export const sessionMutations = {
  /** Argument: the id of the person. */
  signIn: () =>
    mutationOptions({
      mutationKey: [...sessionQueries.all(), 'sign-in'] as const,
      mutationFn: (userId: string) => signIn(userId),
      meta: { errorTitle: 'You are not signed in' },
      onSuccess: (_user, _userId, _undo, { client }) => startAfresh(client),
    }),

  signOut: () =>
    mutationOptions({
      mutationKey: [...sessionQueries.all(), 'sign-out'] as const,
      mutationFn: () => signOut(),
      meta: { errorTitle: 'You are still signed in' },
      onSuccess: (_nothing, _argument, _undo, { client }) => {
        forgetRecent()
        return startAfresh(client)
      },
    }),

  /** Argument: the access secret of the server. */
  unlock: () =>
    mutationOptions({
      mutationKey: [...sessionQueries.all(), 'unlock'] as const,
      mutationFn: (secret: string) => unlock(secret),
      meta: { errorTitle: 'The secret was not accepted' },
      onSuccess: (_nothing, _secret, _undo, { client }) =>
        client.invalidateQueries({ queryKey: sessionQueries.all() }),
    }),
}

/** Another person sees other things: nothing of the one before may be shown, not even for a moment. */
async function startAfresh(client: QueryClient): Promise<void> {
  await client.cancelQueries()
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQueries.all()[0] })
  // A loader that asks next who is signed in must not get the answer of before, shown or not.
  const { queryKey } = sessionQueries.current()
  await client.invalidateQueries({ queryKey, refetchType: 'all' })
}
