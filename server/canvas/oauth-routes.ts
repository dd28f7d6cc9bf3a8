import type { FastifyInstance } from 'fastify'
import type { Id } from '#server/store/schema.ts'
import { sendPage } from './html.ts'
import { AUTHORIZE, loginAddress } from './login-routes.ts'
import { answerOAuthFailures, backTo, OAuthRedirect } from './oauth-failures.ts'
import { authorizePage, formTargetOf } from './oauth-page.ts'
import { readAuthorizationRequest, type AuthorizationRequest } from './oauth-request.ts'
import { registerTokenRoutes } from './oauth-token-routes.ts'
import { hasAuthorized, makeCode } from './oauth-tokens.ts'
import { readParams } from './params.ts'
import {
  checkCsrfToken,
  csrfTokenOf,
  giveSession,
  readSession,
  type SessionParts,
} from './sessions.ts'

/**
 * The OAuth2 of the embedded Canvas: a client sends a person to `GET /login/oauth2/auth`, who signs in
 * and agrees on a page (or, with `prompt=none`, has agreed before); a code for a token goes back to a
 * registered address. Errors: see `readAuthorizationRequest`, then `login_required`,
 * `interaction_required`, `access_denied` (Canvas: oauth2_provider_controller).
 */
export function registerOAuth(canvas: FastifyInstance, parts: SessionParts): void {
  const { store, settings } = parts
  answerOAuthFailures(canvas)
  registerTokenRoutes(canvas, store)

  async function codeFor(request: AuthorizationRequest, userId: Id): Promise<string> {
    const code = await makeCode(store, request, userId)
    return backTo(request.redirectUri, { code, state: request.state })
  }

  canvas.get(AUTHORIZE, { exposeHeadRoute: false }, async (request, reply) => {
    const params = readParams(request)
    const wanted = await readAuthorizationRequest(store, params)
    const session = await readSession(parts, request)
    const { redirectUri, state } = wanted
    if (wanted.isSilent) {
      const error = !session.person ? 'login_required' : 'interaction_required'
      const mayPass =
        session.person !== null && (await hasAuthorized(store, wanted, session.person.user.id))
      if (!session.person || !mayPass) throw new OAuthRedirect(redirectUri, { error, state })
      return reply.redirect(await codeFor(wanted, session.person.user.id))
    }
    const here = withoutForcedLogin(request.url)
    if (!session.person || isOn(params.text('force_login'))) {
      const search = params.text('unique_id') ?? ''
      return reply.redirect(loginAddress({ return_to: here, search }))
    }
    giveSession(reply, session.id, settings)
    const userName = session.person.user.name
    const csrfToken = csrfTokenOf(session.id)
    return sendPage(reply, {
      title: `Authorize ${wanted.key.name}`,
      body: authorizePage(wanted, { userName, csrfToken, here }),
      formTarget: formTargetOf(redirectUri),
    })
  })

  canvas.post(AUTHORIZE, async (request, reply) => {
    checkCsrfToken(request)
    const params = readParams(request)
    const wanted = await readAuthorizationRequest(store, params)
    const { person } = await readSession(parts, request)
    const { redirectUri, state } = wanted
    if (!person) throw new OAuthRedirect(redirectUri, { error: 'login_required', state })
    if (params.text('decision') !== 'authorize') {
      throw new OAuthRedirect(redirectUri, { error: 'access_denied', state })
    }
    return reply.redirect(await codeFor(wanted, person.user.id), 303)
  })
}

/** Where the sign-in page leads back to: asked for a sign-in again, it would go round for ever. */
function withoutForcedLogin(address: string): string {
  const url = new URL(address, 'http://canvas.invalid')
  url.searchParams.delete('force_login')
  return AUTHORIZE + url.search
}

function isOn(text: string | undefined): boolean {
  return /^(true|1|t|on|yes|y)$/i.test(text ?? '')
}
