import closeWithGrace from 'close-with-grace'
import { readSettings } from './settings.ts'
import { startServer } from './start.ts'

/** Requests under way and the last dump of the store may take this long at the end. */
const CLOSING_MS = 30_000

try {
  const settings = readSettings(process.env)
  const server = await startServer(settings)
  closeWithGrace({ delay: CLOSING_MS }, async ({ err }) => {
    if (err) console.error(`The server ends because of a fault of its own: ${err.message}`)
    await server.close()
  })
  console.log(`Open ${server.address}`)
  if (settings.publicUrl) console.log(`Others reach it at ${settings.publicUrl}`)
  for (const fact of server.facts) console.log(fact)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
