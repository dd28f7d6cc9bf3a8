import type { FastifyInstance } from 'fastify'
import { request as httpRequest } from 'undici'

export type UpstreamRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Path and query, beginning with `/api/v1`. */
  path: string
  headers: Record<string, string>
  body?: Buffer | undefined
}

export type UpstreamAnswer = {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  body: Buffer
}

/** The Canvas behind the gateway: the embedded one or a real one, asked in the same way. */
export type Upstream = {
  /** Rejects with UpstreamUnreachable when no answer comes. */
  send: (request: UpstreamRequest) => Promise<UpstreamAnswer>
}

/** No answer came: refused, cut off, or too slow. */
export class UpstreamUnreachable extends Error {
  override readonly name = 'UpstreamUnreachable'
}

/** Long enough for the slowest list of a big course, short enough for a person who waits. */
const TIME_OUT_MS = 60_000

/** The embedded Canvas, called in this process. */
export function embeddedUpstream(canvas: FastifyInstance): Upstream {
  return {
    async send({ method, path, headers, body }) {
      const answer = await canvas
        .inject({ method, url: path, headers, ...(body ? { payload: body } : {}) })
        .catch((cause: unknown) => {
          throw new UpstreamUnreachable('The embedded Canvas gave no answer.', { cause })
        })
      return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload }
    },
  }
}

/** A Canvas at `url`, called over HTTP. Redirects are not followed: the token goes nowhere else. */
export function remoteUpstream(url: string, { timeOutMs = TIME_OUT_MS } = {}): Upstream {
  const { origin } = new URL(url)
  return {
    async send({ method, path, headers: { host: _ours, ...headers }, body }) {
      try {
        const answer = await httpRequest(`${origin}${path}`, {
          method,
          headers,
          signal: AbortSignal.timeout(timeOutMs),
          ...(body ? { body } : {}),
        })
        const bytes = Buffer.from(await answer.body.arrayBuffer())
        return { status: answer.statusCode, headers: answer.headers, body: bytes }
      } catch (cause) {
        throw new UpstreamUnreachable('Canvas gave no answer.', { cause })
      }
    },
  }
}

/** The JSON of an answer, also where an older Canvas guards it; null for what is none. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8').replace(/^while\(1\);/, ''))
  } catch {
    // Not JSON is not Canvas: the caller says so.
    return null
  }
}
