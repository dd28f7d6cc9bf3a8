import { test as base, expect } from '@playwright/test'
import { PEOPLE, tokenOf, type Role } from './course.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { signInByRequest } from './sign-in.ts'

export type WorkerOptions = {
  upstream: 'embedded' | 'canvas'
  /** The setting CANVAS_ERA of the Canvas. */
  era: 'current' | '2017'
}

/** The servers of one worker: a Canvas, and for each role the origin under which its person works. */
export type World = {
  /** Where other Canvas clients reach the Canvas with a token. */
  canvasOrigin: string
  originFor: (role: Role) => Promise<string>
}

type Worker = WorkerOptions & {
  world: World
  /** The origin of a server with the demo courses, for tests that only read. */
  demo: string
}

/** Teaches in both demo courses. */
export const DEMO_INSTRUCTOR = '1001'

type TestFixtures = {
  /** Opens a path as somebody who is signed in; answers the origin. */
  openAs: (role: Role, path: string) => Promise<string>
  /** Opens a path of the demo courses as their instructor; answers the origin. */
  openDemo: (path: string) => Promise<string>
  /** What the browser's console said of errors and refused content. */
  complaints: string[]
}

export const test = base.extend<TestFixtures, Worker>({
  upstream: ['embedded', { option: true, scope: 'worker' }],

  era: ['current', { option: true, scope: 'worker' }],

  world: [
    async ({ upstream, era }, provide) => {
      const canvas = await startServer({ CANVAS_ERA: era }, 'class')
      // A real Canvas knows one identity a token, so each role has a gateway of its own.
      const gateways = new Map<Role, Promise<ServerProcess>>()
      const gatewayFor = (role: Role) => {
        const known = gateways.get(role) ?? startGateway(canvas.origin, role)
        gateways.set(role, known)
        return known
      }
      await provide({
        canvasOrigin: canvas.origin,
        originFor: async (role) =>
          upstream === 'embedded' ? canvas.origin : (await gatewayFor(role)).origin,
      })
      for (const gateway of gateways.values()) await (await gateway).stop()
      await canvas.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  demo: [
    async ({}, provide) => {
      const server = await startServer({}, 'demo')
      await provide(server.origin)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  openAs: async ({ page, world }, provide) => {
    await provide(async (role, path) => {
      const origin = await world.originFor(role)
      await signInByRequest(page.context(), origin, String(PEOPLE[role].id))
      await page.goto(origin + path)
      return origin
    })
  },

  openDemo: async ({ page, demo }, provide) => {
    await provide(async (path) => {
      await signInByRequest(page.context(), demo, DEMO_INSTRUCTOR)
      await page.goto(demo + path)
      return demo
    })
  },

  complaints: async ({ page }, provide) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) {
        complaints.push(message.text())
      }
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await provide(complaints)
  },
})

export { expect }

export function startGateway(canvasOrigin: string, role: Role): Promise<ServerProcess> {
  return startServer({ CANVAS_URL: canvasOrigin, CANVAS_TOKEN: tokenOf(role) })
}
