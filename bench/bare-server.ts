import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// A process of its own, as our server is one: answers everything with the bytes that it was sent last.
let bytes = Buffer.alloc(0)
const server = createServer((_request, response) => {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
  })
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('message', (base64: string) => {
  bytes = Buffer.from(base64, 'base64')
  process.send?.('ready')
})
