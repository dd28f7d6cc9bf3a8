import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { closeConnectionsWhenDone } from './close-connections.ts'

test('an answer under way is sent whole, then its connection ends though it was kept alive', async () => {
  const app = fastify()
  closeConnectionsWhenDone(app)
  let answer: () => void = () => undefined
  // As the embedded Canvas answers: by another instance, which does not know of the end.
  app.get('/', (_request, reply) => {
    reply.hijack()
    answer = () => reply.raw.end('all of it')
    socket.emit('called')
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const socket: Socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (text: Buffer) => (received += text.toString()))
  const called = once(socket, 'called')
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await called

  const closed = app.close()
  const ended = once(socket, 'close')
  // Only now are the idle connections ended, and this one is busy.
  while (app.server.listening) await setImmediate()
  answer()
  await Promise.all([closed, ended])
  expect(received).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(received).toContain('all of it')
})
