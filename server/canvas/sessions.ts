import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  APP_SESSION_COOKIE,
  CANVAS_SESSION_COOKIE,
  CSRF_COOKIE,
  readCookie,
} from '#server/cookies.ts'
import { isSameSecret } from '#server/same-secret.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Id } from '#server/store/schema.ts'
import { hashToken } from '#server/store/tokens.ts'
import type { Caller } from './authenticate.ts'
import { invalidCsrfToken } from './errors.ts'
import { findPerson, type Person } from './find-person.ts'
import { readParams } from './params.ts'

export type SessionParts = { store: Store; settings: Settings }

declare module 'fastify' {
  // Declaration merging needs an interface.
  interface FastifyRequest {
    /** The caller came by the cookie, not by a token. */
    viaSession: boolean
  }
}

const LIFETIME_MS = 24 * 60 * 60 * 1000

/** The session that a request brings; without a row it is nobody's, and all it has is an id. */
export type CanvasSession = {
  id: string
  person: Person | null
  /** Nobody asks for a secret, or the right one was given. */
  isUnlocked: boolean
}

/** Reads the cookie; an unknown or old one belongs to nobody, and so does one from another secret. */
export async function readSession(
  { store, settings: { accessSecret } }: SessionParts,
  request: FastifyRequest,
): Promise<CanvasSession> {
  const id = sessionIdOf(request) ?? randomBytes(32).toString('base64url')
  const row = await store.db
    .selectFrom('canvas_sessions')
    .select(['user_id', 'unlocked_by'])
    .where('session_hash', '=', hashToken(id))
    .where('expires_at', '>', new Date())
    .executeTakeFirst()
  const isUnlocked = accessSecret === null || row?.unlocked_by === digest(accessSecret)
  const userId = isUnlocked ? row?.user_id : null
  const person = userId ? await findPerson(store, { by: 'id', id: userId }) : undefined
  return { id, person: person ?? null, isUnlocked }
}

/** Puts a new session in the place of `old`, whose id somebody else might know. Answers its id. */
export async function replaceSession(
  { store: { db }, settings: { accessSecret } }: SessionParts,
  old: CanvasSession,
  userId: Id | null,
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const now = new Date()
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('canvas_sessions')
      .where((eb) =>
        eb.or([eb('session_hash', '=', hashToken(old.id)), eb('expires_at', '<=', now)]),
      )
      .execute()
    await transaction
      .insertInto('canvas_sessions')
      .values({
        session_hash: hashToken(id),
        user_id: userId,
        unlocked_by: accessSecret === null ? null : digest(accessSecret),
        expires_at: new Date(now.getTime() + LIFETIME_MS),
      })
      .execute()
  })
  return id
}

/**
 * Sets the two cookies of a session. Beside a session of the app `_csrf_token` is the app's: pages of
 * Canvas carry theirs in the form.
 */
export function giveSession(reply: FastifyReply, id: string, { publicUrl }: Settings): void {
  const secure = publicUrl?.startsWith('https:') ?? false
  const options = { path: '/', sameSite: 'lax', secure } as const
  reply.setCookie(CANVAS_SESSION_COOKIE, id, { ...options, httpOnly: true })
  if (readCookie(reply.request.headers.cookie, APP_SESSION_COOKIE) !== undefined) return
  reply.setCookie(CSRF_COOKIE, csrfTokenOf(id), { ...options, httpOnly: false })
}

/** What writes of a session must send back; it follows from the id and does not tell it. */
export function csrfTokenOf(sessionId: string): string {
  return createHmac('sha256', sessionId).update('csrf').digest('base64')
}

/** 422 unless X-CSRF-Token or `authenticity_token` is the token of the session. */
export function checkCsrfToken(request: FastifyRequest): void {
  const header = request.headers['x-csrf-token']
  const given =
    typeof header === 'string' ? header : (readParams(request).text('authenticity_token') ?? '')
  const id = sessionIdOf(request)
  if (id === undefined || !isSameSecret(given, csrfTokenOf(id))) throw invalidCsrfToken()
}

/** Who calls by the session cookie, if somebody is signed in; a write needs the CSRF token. */
export async function callerOfSession(
  parts: SessionParts,
  request: FastifyRequest,
): Promise<Caller | null> {
  if (sessionIdOf(request) === undefined) return null
  const { person } = await readSession(parts, request)
  if (person === null) return null
  request.viaSession = true
  if (!isRead(request)) checkCsrfToken(request)
  return { ...person, allowsIncludes: true, scopes: null }
}

/** Older Canvas keeps a session's JSON from being run as a script; who asks for JSON is spared. */
export function guardSessionAnswers(canvas: FastifyInstance): void {
  canvas.decorateRequest('viaSession', false)
  canvas.addHook('onSend', async (request, _reply, payload) => {
    const isGuarded =
      request.viaSession &&
      request.method === 'GET' &&
      (typeof payload === 'string' || Buffer.isBuffer(payload)) &&
      !(request.headers.accept ?? '').includes('application/json')
    return isGuarded ? `${canvas.era.sessionGuard}${String(payload)}` : payload
  })
}

export function sessionIdOf({ headers }: FastifyRequest): string | undefined {
  return readCookie(headers.cookie, CANVAS_SESSION_COOKIE) || undefined
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD'
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
