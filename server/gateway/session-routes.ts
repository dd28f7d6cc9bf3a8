import rateLimit from '@fastify/rate-limit'
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  preValidationHookHandler,
} from 'fastify'
import { z } from 'zod'
import { isSameSecret } from '#server/same-secret.ts'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import { listSignInPeople } from '#server/store/sign-in-people.ts'
import { findSignInPerson } from '#server/store/sign-in-rows.ts'
import { refuse } from './failures.ts'
import { deleteToken, findTokenUser, mintToken } from './session-tokens.ts'
import { giveCsrfToken, isUnlocked, readSignedIn, unlock, upstreamName } from './session.ts'
import { ownerOfToken } from './token-owner.ts'
import type { Upstream } from './upstream.ts'

type Parts = { store: Store; settings: Settings; upstream: Upstream }

const SECRET_TRIES_A_MINUTE = 10

/** Who am I, who can sign in, sign in and out: what the page needs beside Canvas' own calls. */
export async function registerSessionRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const { store, settings, upstream } = parts
  const ownPageOnly: preValidationHookHandler = (request, reply, next) =>
    app.csrfProtection(request, reply, next)
  await app.register(rateLimit, { global: false })
  app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'))

  app.get('/session', async (request, reply) => {
    giveCsrfToken(reply, settings)
    return {
      upstream: settings.canvas ? 'canvas' : 'embedded',
      canvas_url: settings.canvas?.url ?? null,
      needs_secret: settings.accessSecret !== null,
      is_unlocked: isUnlocked(request, settings),
      user: await currentUser(request, parts),
    }
  })

  app.post(
    '/session/unlock',
    {
      preValidation: ownPageOnly,
      config: { rateLimit: { max: SECRET_TRIES_A_MINUTE, timeWindow: '1 minute' } },
    },
    (request, reply) => {
      const { data } = z.object({ secret: z.string() }).safeParse(request.body)
      if (!isSameSecret(data?.secret ?? '', settings.accessSecret ?? '')) {
        return refuse(reply, 403, 'This is not the access secret of this server.')
      }
      unlock(request, settings)
      return reply.status(204).send()
    },
  )

  app.get('/session/people', async (request, reply) => {
    if (!isUnlocked(request, settings)) return refuseLocked(reply)
    const { data } = z.object({ search: z.string().max(200) }).safeParse(request.query)
    if (settings.canvas === null) {
      return { people: await listSignInPeople(store, data?.search.trim() ?? '') }
    }
    const { id, name } = await ownerOfToken(upstream, settings.canvas)
    return { people: [{ id, label: name, role: `Owner of the token · ${settings.canvas.url}` }] }
  })

  app.post('/session', { preValidation: ownPageOnly }, async (request, reply) => {
    if (!isUnlocked(request, settings)) return refuseLocked(reply)
    const { data } = z.object({ user_id: z.coerce.string() }).safeParse(request.body)
    const person = settings.canvas
      ? await ownerOfToken(upstream, settings.canvas)
      : await findSignInPerson(store, data?.user_id ?? '')
    if (person?.id !== data?.user_id || !person) {
      return refuse(reply, 404, 'Nobody who can sign in has this id.')
    }
    await deleteToken(store, readSignedIn(request, settings))
    const user = { id: person.id, name: person.name }
    request.session.set('signedIn', {
      ...user,
      token: settings.canvas ? null : await mintToken(store, person.id),
      upstream: upstreamName(settings),
    })
    // A secret from before the sign-in might be known to somebody else.
    request.session.set('_csrf', undefined)
    giveCsrfToken(reply, settings)
    return { user }
  })

  app.delete('/session', { preValidation: ownPageOnly }, async (request, reply) => {
    await deleteToken(store, readSignedIn(request, settings))
    request.session.delete()
    return reply.status(204).send()
  })
}

/** Null too when the token of the cookie is gone: calls to Canvas would be refused. */
async function currentUser(request: FastifyRequest, { store, settings }: Parts) {
  const signedIn = readSignedIn(request, settings)
  if (!signedIn) return null
  if (signedIn.token === null) return { id: signedIn.id, name: signedIn.name }
  return (await findTokenUser(store, signedIn.token)) ?? null
}

function refuseLocked(reply: FastifyReply): FastifyReply {
  return refuse(reply, 403, 'This server asks for its access secret before anybody can sign in.')
}
