import closeWithGrace from 'close-with-grace'
import { readSettings } from './settings.ts'
import { startServer } from './start.ts'

/** `npm run dev`: the server, and before it Vite, which passes /api and /session on to it. */
try {
  // A free port unless one is asked for: nobody opens this address, the page comes from Vite.
  const settings = readSettings({ ...process.env, PORT: process.env['PORT'] ?? '0' })
  const server = await startServer(settings)
  // vite.config.ts reads it.
  process.env['SERVER_URL'] = server.address
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { host: '127.0.0.1' } })
  // Vite would end the process on its own, before the store is closed.
  process.removeAllListeners('SIGTERM')
  process.stdin.removeAllListeners('end')
  closeWithGrace(async ({ err }) => {
    if (err) console.error(`The server ends because of a fault of its own: ${err.message}`)
    await vite.close()
    await server.close()
  })
  await vite.listen()
  console.log(`Open ${vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? 'the address of Vite'}`)
  for (const fact of server.facts) console.log(fact)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
