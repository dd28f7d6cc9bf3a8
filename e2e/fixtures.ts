import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { courseFile, PEOPLE, tokenOf, type Role } from './course.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { signInByRequest } from './sign-in.ts'

export type WorkerOptions = {
  upstream: 'embedded' | 'canvas'
  /** The setting CANVAS_ERA of the Canvas. */
  era: 'current' | '2017'
}

/** The servers of one worker: a Canvas, and for each role the origin under which its person works. */
export type World = {
  courseFilePath: string
  /** Where other Canvas clients reach the Canvas with a token. */
  canvasOrigin: string
  originFor: (role: Role) => Promise<string>
}

type TestFixtures = {
  /** Opens a path as somebody who is signed in; answers the origin. */
  openAs: (role: Role, path: string) => Promise<string>
  /** What the browser's console said of errors and refused content. */
  complaints: string[]
}

export const test = base.extend<TestFixtures, WorkerOptions & { world: World }>({
  upstream: ['embedded', { option: true, scope: 'worker' }],

  era: ['current', { option: true, scope: 'worker' }],

  world: [
    async ({ upstream, era }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'prm-e2e-'))
      const courseFilePath = join(folder, 'course.json')
      await writeFile(courseFilePath, JSON.stringify(courseFile()))
      const canvas = await startServer({ COURSE_FILE: courseFilePath, CANVAS_ERA: era })
      // A real Canvas knows one identity a token, so each role has a gateway of its own.
      const gateways = new Map<Role, Promise<ServerProcess>>()
      const gatewayFor = (role: Role) => {
        const known = gateways.get(role) ?? startGateway(canvas.origin, role)
        gateways.set(role, known)
        return known
      }
      await provide({
        courseFilePath,
        canvasOrigin: canvas.origin,
        originFor: async (role) =>
          upstream === 'embedded' ? canvas.origin : (await gatewayFor(role)).origin,
      })
      for (const gateway of gateways.values()) await (await gateway).stop()
      await canvas.stop()
      await rm(folder, { recursive: true })
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

  complaints: [
    async ({ page }, provide) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) {
          complaints.push(message.text())
        }
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await provide(complaints)
    },
    { auto: true },
  ],
})

export { expect }

export function startGateway(canvasOrigin: string, role: Role): Promise<ServerProcess> {
  return startServer({ CANVAS_URL: canvasOrigin, CANVAS_TOKEN: tokenOf(role) })
}
