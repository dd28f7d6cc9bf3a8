import type { FastifyReply } from 'fastify'
import { refuse } from './failures.ts'
import type { UpstreamAnswer } from './upstream.ts'

/** What of an answer reaches the browser; everything else, cookies above all, stays here. */
const PASSED_BACK = ['content-type', 'x-request-cost', 'x-rate-limit-remaining']

type Whereto = { ownOrigin: string; isRemote: boolean }

/**
 * Answers the browser with what Canvas answered: status, body and a few headers, Link with its URLs
 * turned to our own origin. What Canvas says to this server alone (a refused token, a redirect, a
 * page in HTML) becomes a sentence.
 */
export function passBack(
  reply: FastifyReply,
  { status, headers, body }: UpstreamAnswer,
  { ownOrigin, isRemote }: Whereto,
): FastifyReply {
  reply.header('Cache-Control', 'no-store')
  if (status >= 300 && status < 400) {
    return refuse(reply, 502, 'Canvas sent the call to another address, which is not followed.')
  }
  const asksForToken = headers['www-authenticate'] !== undefined
  if (status === 401 && asksForToken && isRemote) {
    return refuse(
      reply,
      502,
      'Canvas does not accept the token in CANVAS_TOKEN: it is wrong, expired or revoked. Make a new one in Canvas and start the server with it.',
    )
  }
  if (/^text\/html/i.test(String(headers['content-type'] ?? ''))) {
    return refuse(
      reply,
      status < 400 ? 502 : status,
      `Canvas answered with a page instead of data (status ${status}). Try again; if it stays so, check CANVAS_URL.`,
    )
  }
  for (const name of PASSED_BACK) {
    const value = headers[name]
    if (value !== undefined) reply.header(name, value)
  }
  const link = [headers['link'] ?? []].flat().join(',')
  if (link !== '') reply.header('Link', rewriteLinks(link, ownOrigin))
  // Old Canvas says 401 where a new one says 403: without a demand for a token it means "not allowed".
  return reply.status(status === 401 && !asksForToken ? 403 : status).send(body)
}

/** Every URL of a Link header comes from Canvas; at any other origin the browser would leave us. */
export function rewriteLinks(header: string, ownOrigin: string): string {
  return header.replace(/<([^>]*)>/g, (whole, target: string) => {
    if (!URL.canParse(target)) return whole
    const { pathname, search } = new URL(target)
    return `<${ownOrigin}${pathname}${search}>`
  })
}
