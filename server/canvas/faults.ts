import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '#server/settings.ts'

/**
 * Lets the embedded Canvas be slow and failing, to see how a client copes: each call waits `delayMs`,
 * and a share `failRate` of the calls fails. `before`: 503, nothing was done. `after`: done, then
 * 500. `lost`: done, then the connection is cut without an answer. The seed makes runs repeatable.
 */
export function registerFaults(
  canvas: FastifyInstance,
  { faults }: Pick<Settings, 'faults'>,
): void {
  const { delayMs, failRate, failMode, seed } = faults
  if (delayMs > 0) canvas.addHook('onRequest', async () => wait(delayMs))
  if (failRate === 0) return
  const random = seededRandom(seed)
  if (failMode === 'before') {
    canvas.addHook('onRequest', async (_request, reply) => {
      if (random() < failRate) return reply.status(503).send(FAILURE)
    })
    return
  }
  canvas.addHook('onSend', async (_request, reply, payload) => {
    if (random() >= failRate) return payload
    if (failMode === 'lost') {
      reply.raw.destroy()
      // Nothing goes on from here: a call in this process has no socket, only this reply, to be cut.
      return new Promise(() => undefined)
    }
    reply.status(500).type('application/json; charset=utf-8')
    reply.removeHeader('content-length').removeHeader('link')
    return JSON.stringify(FAILURE)
  })
}

const FAILURE = {
  errors: [{ message: 'An error occurred.', error_code: 'internal_server_error' }],
}

/** Mulberry32: small, and the same numbers on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
