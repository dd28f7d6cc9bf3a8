import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { createApp } from './app.ts'
import { ownerOfToken, TokenRefused } from './gateway/token-owner.ts'
import { remoteUpstream, UpstreamUnreachable } from './gateway/upstream.ts'
import { isLoopback, type Settings } from './settings.ts'
import { loadInitialCourse } from './store/load-initial-course.ts'
import { openStore, type Store } from './store/open-store.ts'
import { listSignInPeople } from './store/sign-in-people.ts'

export type RunningServer = {
  /** To open in a browser on this machine. */
  address: string
  /** What a newcomer needs to know, one fact a line. */
  facts: string[]
  /** Lets requests under way finish, then closes the store. */
  close: () => Promise<void>
}

/**
 * Opens the store, loads the first course into an empty one, and listens. Errors are sentences for
 * the person who started it; nothing stays open after one.
 */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const store = await openStore(settings.databaseUrl)
  let app: FastifyInstance | undefined
  try {
    const courseLine = settings.canvas
      ? null
      : await loadInitialCourse(store, settings.courseFile, new Date())
    app = await createApp({ store, settings })
    await listen(app, settings)
    const facts = [
      store.description,
      ...(courseLine === null ? [] : [courseLine]),
      settings.canvas ? await describeCanvas(settings.canvas) : await describePeople(store),
    ]
    return { address: addressOf(app, settings), facts, close: () => closeAll(app, store) }
  } catch (error) {
    await closeAll(app, store)
    throw error
  }
}

async function closeAll(app: FastifyInstance | undefined, store: Store): Promise<void> {
  try {
    await app?.close()
  } finally {
    await store.close()
  }
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const advice = {
      EADDRINUSE: `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another one (PORT=0 takes a free one).`,
      EACCES: `This user may not listen on port ${port}. Set PORT to one above 1023.`,
      EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has.`,
      ENOTFOUND: `The name ${host} is not known. Set HOST to a name or an address of this machine.`,
    }[code]
    throw advice === undefined ? error : new Error(advice, { cause: error })
  }
}

/** As printed: a wildcard or loopback address in the form that always opens on this machine. */
function addressOf(app: FastifyInstance, { host }: Settings): string {
  const { address, port } = app.server.address() as AddressInfo
  if (address === '::1') return `http://[::1]:${port}`
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const MOST_NAMED = 6

async function describePeople(store: Store): Promise<string> {
  const people = await listSignInPeople(store, '')
  const staff = people.filter(({ role }) => !role.startsWith('Student'))
  const named = (staff.length > 0 ? staff : people).slice(0, MOST_NAMED)
  if (named.length === 0) return 'Nobody can sign in: the store has no people.'
  const names = named.map(({ label, role }) => `${label} (${role})`).join('; ')
  return `Sign in without a password as ${names}; or as any other person of the courses.`
}

async function describeCanvas(canvas: NonNullable<Settings['canvas']>): Promise<string> {
  try {
    const owner = await ownerOfToken(remoteUpstream(canvas.url), canvas)
    return `Connected to ${canvas.url}: everybody who signs in acts there as ${owner.name}, the owner of CANVAS_TOKEN.`
  } catch (error) {
    // The Canvas may come back while the server runs: it starts, and says how things stand.
    if (error instanceof TokenRefused) return error.message
    if (error instanceof UpstreamUnreachable) return `${canvas.url} does not answer at the moment.`
    throw error
  }
}
