import type { Store } from '#server/store/open-store.ts'
import { findDeveloperKey, registeredUri, type DeveloperKey } from './developer-keys.ts'
import { OAuthFailure, OAuthRedirect } from './oauth-failures.ts'
import type { Params } from './params.ts'

/** What a client asks a person for. */
export type AuthorizationRequest = {
  key: DeveloperKey
  redirectUri: string
  state: string | undefined
  /** null: the key is not limited, and neither will the token be. */
  scopes: string[] | null
  /** The client wants an answer at once, without any page. */
  isSilent: boolean
}

/**
 * Reads and checks what a client asks for. An unknown client is a 401, an address that the key does not
 * have a 400; whatever else is wrong leads back to the client (Canvas: oauth2_provider_controller).
 */
export async function readAuthorizationRequest(
  store: Store,
  params: Params,
): Promise<AuthorizationRequest> {
  const key = await findDeveloperKey(store, params.text('client_id'))
  if (!key) throw new OAuthFailure('invalid_client', 'unknown client')
  const redirectUri = registeredUri(key, params.text('redirect_uri'))
  if (redirectUri === undefined) {
    throw new OAuthFailure('invalid_request', 'redirect_uri is not registered for this client')
  }
  const state = params.text('state')
  const refuse = (error: string, error_description: string): never => {
    throw new OAuthRedirect(redirectUri, { error, error_description, state })
  }
  if (!key.active) refuse('unauthorized_client', 'the developer key is not active')
  if (params.text('response_type') !== 'code') {
    refuse('unsupported_response_type', 'response_type must be code')
  }
  const prompt = params.text('prompt') || undefined
  if (prompt !== undefined && prompt !== 'none') {
    refuse('unsupported_prompt_type', 'prompt may only be none')
  }
  const wanted = [...new Set((params.text('scope') ?? '').split(/\s+/).filter(Boolean))]
  const scopes = key.scopes === null ? null : wanted
  if (scopes?.length === 0) refuse('invalid_scope', 'this client must name its scopes')
  if (scopes?.some((scope) => key.scopes?.includes(scope) === false)) {
    refuse('invalid_scope', 'a scope is unknown or not one of the developer key')
  }
  return { key, redirectUri, state, scopes, isSilent: prompt === 'none' }
}
