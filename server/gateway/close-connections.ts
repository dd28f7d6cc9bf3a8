import type { FastifyInstance } from 'fastify'

/**
 * While the app closes, each connection ends with the answer it is waiting for. Node ends only those
 * that are idle at that moment; the others, kept alive, would hold the end of the process up.
 */
export function closeConnectionsWhenDone(app: FastifyInstance): void {
  let isClosing = false
  const { server } = app
  server.on('request', (_request, response) => {
    response.once('close', () => {
      // In the next turn: until then the connection counts as busy.
      if (isClosing) setImmediate(() => server.closeIdleConnections())
    })
  })
  app.addHook('preClose', async () => {
    isClosing = true
    return Promise.resolve()
  })
}
