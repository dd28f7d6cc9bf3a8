import { createHash, randomBytes } from 'node:crypto'
import csrfProtection from '@fastify/csrf-protection'
import secureSession from '@fastify/secure-session'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { APP_SESSION_COOKIE, CSRF_COOKIE } from '#server/cookies.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { findCsrfToken } from './csrf-token.ts'

/**
 * Who is signed in, kept in an encrypted cookie. `token` is null when the server's own is used;
 * `upstream` says for which Canvas it was made: the token of one must never be sent to another.
 */
export type SignedIn = { id: string; name: string; token: string | null; upstream: string }

declare module '@fastify/secure-session' {
  // Declaration merging needs an interface.
  interface SessionData {
    signedIn: SignedIn
    /** Digest of the access secret that was given: another secret locks the session again. */
    unlockedBy: string
    _csrf: string
  }
}

export const SESSION_DAYS = 30
const LIFETIME_SECONDS = SESSION_DAYS * 24 * 60 * 60

/** Encrypted session cookie, and the CSRF token in the form that Canvas uses. */
export async function registerSessions(
  app: FastifyInstance,
  { store, settings }: { store: Store; settings: Settings },
): Promise<void> {
  await app.register(secureSession, {
    key: await sessionKey(store),
    cookieName: APP_SESSION_COOKIE,
    expiry: LIFETIME_SECONDS,
    cookie: { ...cookieOptions(settings), httpOnly: true, maxAge: LIFETIME_SECONDS },
  })
  await app.register(csrfProtection, {
    sessionPlugin: '@fastify/secure-session',
    getToken: findCsrfToken,
  })
}

/** Hands a fresh CSRF token to the page in a cookie that its script can read. */
export function giveCsrfToken(reply: FastifyReply, settings: Settings): void {
  reply.setCookie(CSRF_COOKIE, reply.generateCsrf(), {
    ...cookieOptions(settings),
    httpOnly: false,
  })
}

/** Without an access secret everybody is let in. */
export function isUnlocked({ session }: FastifyRequest, { accessSecret }: Settings): boolean {
  return accessSecret === null || session.get('unlockedBy') === digest(accessSecret)
}

export function unlock({ session }: FastifyRequest, { accessSecret }: Settings): void {
  session.set('unlockedBy', digest(accessSecret ?? ''))
}

/** Who is signed in, if it was for the Canvas behind this server and the secret still holds. */
export function readSignedIn(request: FastifyRequest, settings: Settings): SignedIn | undefined {
  const signedIn = request.session.get('signedIn')
  const isOurs = signedIn?.upstream === upstreamName(settings) && isUnlocked(request, settings)
  return isOurs ? signedIn : undefined
}

/** `embedded`, or a digest of the real Canvas and its token: another owner is another upstream. */
export function upstreamName({ canvas }: Settings): string {
  return canvas === null ? 'embedded' : digest(`${canvas.url} ${canvas.token}`)
}

function cookieOptions({ publicUrl }: Settings) {
  return { path: '/', sameSite: 'lax', secure: publicUrl?.startsWith('https:') ?? false } as const
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** Kept with the data, so that a restart of the server leaves people signed in. */
async function sessionKey({ db }: Store): Promise<Buffer> {
  await db
    .insertInto('server_values')
    .values({
      key: 'session_key',
      value: randomBytes(32).toString('base64'),
      updated_at: new Date(),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const { value } = await db
    .selectFrom('server_values')
    .select('value')
    .where('key', '=', 'session_key')
    .executeTakeFirstOrThrow()
  return Buffer.from(value, 'base64')
}
