import { hiddenFields, html, type Html } from './html.ts'
import { loginAddress } from './login-routes.ts'
import type { AuthorizationRequest } from './oauth-request.ts'

/** Asks the person whether the client may act in his name, and says with which limits. */
export function authorizePage(
  { key, redirectUri, state, scopes }: AuthorizationRequest,
  {
    userName,
    csrfToken,
    here,
  }: { userName: string; csrfToken: string; /** the address of this page */ here: string },
): Html {
  const reach =
    scopes === null
      ? html`<p>It will be able to do in Canvas whatever you can do there.</p>`
      : html`<p>It will be able to make these calls as you, and no others:</p>
          <ul>
            ${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
          </ul>`
  return html`
    <p>
      <strong>${key.name}</strong> asks to use Canvas as <strong>${userName}</strong>. Afterwards
      you go on to <code>${formTargetOf(redirectUri)}</code>.
    </p>
    ${reach}
    <form method="post" action="/login/oauth2/auth">
      ${hiddenFields({
        client_id: key.id,
        response_type: 'code',
        redirect_uri: redirectUri,
        state,
        scope: scopes?.join(' '),
        authenticity_token: csrfToken,
      })}
      <p>
        <button name="decision" value="authorize">Authorize</button>
        <button name="decision" value="cancel">Cancel</button>
      </p>
    </form>
    <p><a href="${loginAddress({ return_to: here })}">Sign in as somebody else</a></p>
  `
}

/** The origin of an address, or of an app's own scheme that scheme: `https://…`, `myapp:`. */
export function formTargetOf(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri)
  return origin === 'null' ? protocol : origin
}
