import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** Text that is HTML already; made by `html` alone, so that nothing gets into a page unescaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | Html | readonly Html[]

/** A template whose parts are escaped, unless they are HTML that came from here. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const texts = parts.map((part) =>
    typeof part === 'string'
      ? escaped(part)
      : [part]
          .flat()
          .map(({ text }) => text)
          .join(''),
  )
  return new Html(strings.map((string, index) => string + (texts[index] ?? '')).join(''))
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** Fields that a form sends along unseen; what is undefined is left out. */
export function hiddenFields(values: Record<string, string | undefined>): Html[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`],
  )
}

const STYLE =
  'body{margin:3rem auto;max-width:34rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1d2125;background:#fff}' +
  'button,input{font:inherit;padding:.5rem .75rem}ul{padding:0}li{list-style:none;margin:.5rem 0}' +
  'li button{width:100%;text-align:start}code{overflow-wrap:anywhere}[role=alert]{color:#b3261e}'
// Not by a template: the hash is of the text to the last space.
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`)
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/**
 * Sends a page that runs no script, loads nothing, and is shown in no frame. `formTarget`: the origin
 * beside our own to which the answer to its form may lead.
 */
export function sendPage(
  reply: FastifyReply,
  { title, body, formTarget = '' }: { title: string; body: Html; formTarget?: string },
): FastifyReply {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`
  return reply
    .headers({
      'Content-Security-Policy': [
        "default-src 'none'",
        `style-src 'sha256-${STYLE_HASH}'`,
        `form-action 'self' ${formTarget}`.trimEnd(),
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    })
    .type('text/html; charset=utf-8')
    .send(page.text)
}
