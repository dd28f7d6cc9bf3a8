import type { SignInPerson } from '#server/store/sign-in-people.ts'
import { hiddenFields, html, type Html } from './html.ts'

/** What the forms of a page send along: where to go on, and the CSRF token. */
export type FormFields = { return_to: string | undefined; authenticity_token: string }

export function secretPage(fields: FormFields, fault: string | null): Html {
  return html`
    ${fault === null ? '' : html`<p role="alert">${fault}</p>`}
    <form method="post" action="/login/canvas/unlock">
      ${hiddenFields(fields)}
      <p>
        <label for="secret">Access secret of this server</label><br />
        <input id="secret" name="access_secret" type="password" autocomplete="off" required />
      </p>
      <p><button>Continue</button></p>
    </form>
  `
}

export function peoplePage(
  { return_to, authenticity_token }: FormFields,
  {
    people,
    search,
    signedInAs,
    fault,
  }: { people: SignInPerson[]; search: string; signedInAs: string | null; fault: string | null },
): Html {
  return html`
    ${fault === null ? '' : html`<p role="alert">${fault}</p>`}
    ${signedInAs === null ? '' : html`<p>You are signed in as ${signedInAs}.</p>`}
    <form method="get" action="/login/canvas" role="search">
      ${hiddenFields({ return_to })}
      <p>
        <label for="search">Name, login or SIS id</label><br />
        <input id="search" name="search" type="search" maxlength="200" value="${search}" />
        <button>Search</button>
      </p>
    </form>
    <form method="post" action="/login/canvas">
      ${hiddenFields({ return_to, authenticity_token })}
      ${
        people.length === 0
          ? html`<p>Nobody is found.</p>`
          : html`<ul>
              ${people.map(personItem)}
            </ul>`
      }
    </form>
  `
}

function personItem({ id, label, role }: SignInPerson): Html {
  return html`<li><button name="user_id" value="${id}">${label} (${role})</button></li>`
}
