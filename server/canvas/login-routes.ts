import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSameSecret } from '#server/same-secret.ts'
import { listSignInPeople } from '#server/store/sign-in-people.ts'
import { findSignInPerson } from '#server/store/sign-in-rows.ts'
import { sendPage } from './html.ts'
import { peoplePage, secretPage, type FormFields } from './login-page.ts'
import { readParams } from './params.ts'
import {
  checkCsrfToken,
  csrfTokenOf,
  giveSession,
  readSession,
  replaceSession,
  type CanvasSession,
  type SessionParts,
} from './sessions.ts'

export const LOGIN = '/login/canvas'
/** Where a sign-in may lead: anything else would let a link send people elsewhere. */
export const AUTHORIZE = '/login/oauth2/auth'

const SECRET_TRIES_A_MINUTE = 10
const MAX_SEARCH = 200

/**
 * Signing in to the embedded Canvas itself, for its OAuth2 and for clients that use its cookie: the
 * same people as on the app's sign-in page, without a password, after the access secret if there is
 * one. `return_to` may name the page of OAuth2 that asked for it. Writes need the CSRF token (422).
 */
export async function registerLogin(canvas: FastifyInstance, parts: SessionParts): Promise<void> {
  const { store, settings } = parts
  await canvas.register(rateLimit, { global: false })
  // What the limit throws would be answered in JSON.
  canvas.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error.statusCode !== 429) throw error
    return showLogin(reply.status(429), request, 'Too many tries. Wait a minute, then try again.')
  })

  async function showLogin(
    reply: FastifyReply,
    request: FastifyRequest,
    fault: string | null = null,
  ): Promise<FastifyReply> {
    const session = await readSession(parts, request)
    giveSession(reply, session.id, settings)
    const fields = formFields(request, session)
    if (!session.isUnlocked) {
      return sendPage(reply, { title: 'Access secret', body: secretPage(fields, fault) })
    }
    const search = (readParams(request).text('search') ?? '').trim().slice(0, MAX_SEARCH)
    const people = await listSignInPeople(store, search)
    const signedInAs = session.person?.user.name ?? null
    const body = peoplePage(fields, { people, search, signedInAs, fault })
    return sendPage(reply, { title: 'Sign in to Canvas', body })
  }

  canvas.get(LOGIN, { exposeHeadRoute: false }, (request, reply) => showLogin(reply, request))

  canvas.post(LOGIN, async (request, reply) => {
    checkCsrfToken(request)
    const session = await readSession(parts, request)
    const fault = 'This server asks for its access secret before anybody can sign in.'
    if (!session.isUnlocked) return showLogin(reply.status(403), request, fault)
    const person = await findSignInPerson(store, readParams(request).text('user_id') ?? '')
    if (!person) {
      return showLogin(reply.status(404), request, 'Nobody who can sign in has this id.')
    }
    giveSession(reply, await replaceSession(parts, session, person.id), settings)
    return reply.redirect(formFields(request, session).return_to ?? LOGIN, 303)
  })

  canvas.post(
    `${LOGIN}/unlock`,
    { config: { rateLimit: { max: SECRET_TRIES_A_MINUTE, timeWindow: '1 minute' } } },
    async (request, reply) => {
      checkCsrfToken(request)
      const session = await readSession(parts, request)
      const { return_to } = formFields(request, session)
      const given = readParams(request).text('access_secret') ?? ''
      if (settings.accessSecret !== null && !isSameSecret(given, settings.accessSecret)) {
        const fault = 'This is not the access secret of this server.'
        return showLogin(reply.status(403), request, fault)
      }
      giveSession(reply, await replaceSession(parts, session, null), settings)
      return reply.redirect(loginAddress({ return_to }), 303)
    },
  )
}

/** The sign-in page, which goes on to `return_to` afterwards. */
export function loginAddress(query: { return_to: string | undefined; search?: string }): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length === 0 ? LOGIN : `${LOGIN}?${new URLSearchParams(given).toString()}`
}

function formFields(request: FastifyRequest, session: CanvasSession): FormFields {
  const return_to = readReturn(readParams(request).text('return_to') ?? '')
  return { return_to, authenticity_token: csrfTokenOf(session.id) }
}

function readReturn(text: string): string | undefined {
  const here = 'http://canvas.invalid'
  if (!URL.canParse(text, here)) return undefined
  const { origin, pathname, search } = new URL(text, here)
  return origin === here && pathname === AUTHORIZE ? pathname + search : undefined
}
