import { join } from 'node:path'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'
import { describeApi } from './canvas/api-docs/describe-api.ts'
import { createCanvas } from './canvas/create-canvas.ts'
import { registerActivityRoutes } from './gateway/activity-routes.ts'
import { registerBearer } from './gateway/bearer.ts'
import { createChangeLog } from './gateway/change-log.ts'
import { closeConnectionsWhenDone } from './gateway/close-connections.ts'
import { answerErrors } from './gateway/errors.ts'
import { refuse } from './gateway/failures.ts'
import { registerForwarding } from './gateway/forward.ts'
import { registerHostGuard } from './gateway/host-guard.ts'
import { registerPages } from './gateway/pages.ts'
import { registerSessionRoutes } from './gateway/session-routes.ts'
import { registerSessions } from './gateway/session.ts'
import { embeddedUpstream, remoteUpstream } from './gateway/upstream.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/open-store.ts'

const DIST = join(import.meta.dirname, '../dist')

type AppParts = {
  store: Store
  settings: Settings
  /** The folder with the built app. */
  dist?: string
}

/**
 * The whole server as a value, not listening: the app's pages, sessions, and the Canvas calls, which go
 * to the embedded Canvas or to the one of `settings.canvas`. Closing it leaves the store open.
 */
export async function createApp({
  store,
  settings,
  dist = DIST,
}: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    frameworkErrors: (_error, _request, reply) => {
      refuse(reply, 400, 'The address cannot be read.')
    },
  })
  const canvas = settings.canvas ? null : await createCanvas({ store, settings })
  const upstream = canvas ? embeddedUpstream(canvas) : remoteUpstream(settings.canvas?.url ?? '')
  if (canvas) {
    app.addHook('onClose', async () => canvas.close())
    const description = describeApi()
    app.get('/api/docs', () => description)
  }

  answerErrors(app)
  closeConnectionsWhenDone(app)
  registerHostGuard(app, settings)
  registerBearer(app, canvas)
  await app.register(helmet, {
    // For all that is not the page, which brings its own (gateway/pages.ts).
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: settings.publicUrl?.startsWith('https:') ?? false,
  })
  await registerSessions(app, { store, settings })
  await app.register(async (scope) => registerSessionRoutes(scope, { store, settings, upstream }))
  registerActivityRoutes(app, { store, settings, upstream })
  const changes = createChangeLog({ store, settings, upstream })
  // The store may be closed as soon as the app is.
  app.addHook('onClose', () => changes.settled())
  app.register((scope, _options, done) => {
    registerForwarding(scope, { upstream, settings, changes })
    done()
  })
  await registerPages(app, dist)
  await app.ready()
  return app
}
