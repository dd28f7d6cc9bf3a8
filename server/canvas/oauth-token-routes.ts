import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Store } from '#server/store/open-store.ts'
import { hashToken } from '#server/store/tokens.ts'
import { sendJson } from './answers.ts'
import { callerOfToken, givenToken } from './authenticate.ts'
import { wantsStringIds } from './context.ts'
import { findDeveloperKey, hasSecret, registeredUri, type DeveloperKey } from './developer-keys.ts'
import { CanvasFailure } from './errors.ts'
import { findPerson } from './find-person.ts'
import { writeJson } from './json.ts'
import { OAuthFailure, OAuthRedirect } from './oauth-failures.ts'
import { refreshToken, TOKEN_LIFETIME_S, redeemCode, type Granted } from './oauth-tokens.ts'
import { readParams, type Params } from './params.ts'

const TOKEN = '/login/oauth2/token'

/**
 * `POST /login/oauth2/token` gives tokens for a code, or a new access token for a refresh token, which
 * stays the same; the client proves itself in the body or by HTTP Basic. `DELETE` ends the token that is
 * sent, and with `expire_sessions` the person's sessions of Canvas (Canvas: oauth2_provider_controller).
 */
export function registerTokenRoutes(canvas: FastifyInstance, store: Store): void {
  canvas.post(TOKEN, async (request, reply) => {
    const params = readParams(request)
    reply.header('Cache-Control', 'no-store')
    try {
      const key = await authenticateClient(store, request, params)
      return await answerGrant(store, reply, await grant(store, key, params))
    } catch (error) {
      throw (await asRedirect(store, request, error)) ?? error
    }
  })

  canvas.delete(TOKEN, async (request, reply) => {
    const token = givenToken(request)
    if (token === undefined) throw new CanvasFailure(400, { message: 'there is no token to end' })
    const { user } = await callerOfToken(store, token)
    await store.db.deleteFrom('tokens').where('token_hash', '=', hashToken(token)).execute()
    if (/^(true|1|t|on|yes|y)$/i.test(readParams(request).text('expire_sessions') ?? '')) {
      await store.db.deleteFrom('canvas_sessions').where('user_id', '=', user.id).execute()
    }
    return sendJson(reply, '{}')
  })
}

async function authenticateClient(
  store: Store,
  request: FastifyRequest,
  params: Params,
): Promise<DeveloperKey> {
  const [basicId, basicSecret] = basicCredentials(request.headers.authorization)
  const key = await findDeveloperKey(store, params.text('client_id') ?? basicId)
  if (!key?.active) throw new OAuthFailure('invalid_client', 'unknown client')
  if (!hasSecret(key, params.text('client_secret') ?? basicSecret ?? '')) {
    throw new OAuthFailure('invalid_client', 'invalid client')
  }
  return key
}

/** Client and secret of HTTP Basic; a secret may hold colons. */
function basicCredentials(header: string | undefined): [id?: string, secret?: string] {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return []
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)]
}

async function grant(
  store: Store,
  key: DeveloperKey,
  params: Params,
): Promise<Granted & { refreshToken?: string }> {
  const type = params.text('grant_type')
  if (type === 'authorization_code') {
    const code = params.text('code') ?? ''
    const granted = await redeemCode(store, key, {
      code,
      redirectUri: params.text('redirect_uri') ?? '',
    })
    if (granted) return granted
    throw new OAuthFailure(
      'invalid_grant',
      'the code is unknown, used, expired or not for this client',
    )
  }
  if (type === 'refresh_token') {
    const granted = await refreshToken(store, key, params.text('refresh_token') ?? '')
    if (granted) return granted
    throw new OAuthFailure('invalid_request', 'refresh_token not found')
  }
  throw new OAuthFailure('unsupported_grant_type', 'grant_type is not supported')
}

async function answerGrant(
  store: Store,
  reply: FastifyReply,
  granted: Granted & { refreshToken?: string },
): Promise<FastifyReply> {
  const person = await findPerson(store, { by: 'id', id: granted.userId })
  const body = {
    access_token: granted.accessToken,
    token_type: 'Bearer',
    user: { id: BigInt(granted.userId), name: person?.user.name },
    ...(granted.refreshToken === undefined ? {} : { refresh_token: granted.refreshToken }),
    expires_in: TOKEN_LIFETIME_S,
  }
  return sendJson(reply, writeJson(body, { stringIds: wantsStringIds(reply.request) }))
}

/** Older Canvas takes the browser back to a client that names its address, even from here. */
async function asRedirect(
  store: Store,
  request: FastifyRequest,
  error: unknown,
): Promise<OAuthRedirect | null> {
  if (!(error instanceof OAuthFailure) || !request.server.era.redirectsTokenErrors) return null
  const params = readParams(request)
  const key = await findDeveloperKey(store, params.text('client_id'))
  const redirectUri = key && registeredUri(key, params.text('redirect_uri'))
  if (redirectUri === undefined) return null
  return new OAuthRedirect(redirectUri, { error: error.error, error_description: error.message })
}
