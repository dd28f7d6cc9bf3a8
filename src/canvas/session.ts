import * as z from 'zod/mini'
import type { Session, SessionUser, SignInPerson } from '#src/domain/session.ts'
import { withQuery } from './api-url.ts'
import { id, orNull } from './decode.ts'
import { read, write, writeOnly } from './http.ts'

const user = z.object({ id, name: z.string() })

const session = z.pipe(
  z.object({
    upstream: z.enum(['embedded', 'canvas']),
    canvas_url: orNull(z.string()),
    needs_secret: z.boolean(),
    is_unlocked: z.boolean(),
    user: orNull(user),
  }),
  z.transform((wire): Session => ({
    upstream: wire.upstream,
    canvasUrl: wire.canvas_url,
    needsSecret: wire.needs_secret,
    isUnlocked: wire.is_unlocked,
    user: wire.user,
  })),
)

/** Who is signed in. The answer also sets the cookie with the CSRF token that writes need. */
export function fetchSession(signal?: AbortSignal): Promise<Session> {
  return read('/session', session, signal)
}

/** Who can sign in, found by `search` if it is not empty. Errors: 403 before the access secret. */
export async function fetchSignInPeople(
  search: string,
  signal?: AbortSignal,
): Promise<SignInPerson[]> {
  const people = z.array(z.object({ id, label: z.string(), role: z.string() }))
  const url = withQuery('/session/people', { search })
  return (await read(url, z.object({ people }), signal)).people
}

/** Errors: 403 for a wrong secret. */
export function unlock(secret: string): Promise<void> {
  return writeOnly({ method: 'POST', url: '/session/unlock', body: { secret } })
}

/** Errors: 403 before the access secret, 404 for somebody who cannot sign in. */
export async function signIn(userId: string): Promise<SessionUser> {
  const body = { user_id: userId }
  return (await write({ method: 'POST', url: '/session', body }, z.object({ user }))).user
}

export function signOut(): Promise<void> {
  return writeOnly({ method: 'DELETE', url: '/session' })
}
