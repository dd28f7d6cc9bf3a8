import type { FastifyInstance } from 'fastify'
import { createCanvas } from '#server/canvas/create-canvas.ts'
import type { Settings } from '#server/settings.ts'
import type { CourseFileInput } from '#server/store/course-file-schema.ts'
import type { Store } from '#server/store/open-store.ts'
import { openTestStore, resetStore } from './test-store.ts'

type Answer = {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  text: string
  json: unknown
}
type CallOptions = {
  /** Whose token is sent; none: no credentials. */
  as?: number | string | undefined
  headers?: Record<string, string>
  body?: string | object
}

/** The embedded Canvas on a store in memory, called by methods of HTTP. */
export type TestCanvas = {
  canvas: FastifyInstance
  store: Store
  get: (url: string, options?: CallOptions) => Promise<Answer>
  post: (url: string, options?: CallOptions) => Promise<Answer>
  put: (url: string, options?: CallOptions) => Promise<Answer>
  delete: (url: string, options?: CallOptions) => Promise<Answer>
  /** Loads the class anew, if a call has changed it. */
  reset: () => Promise<void>
  /** Loads it anew in any case: for tests that write past the API. */
  reload: () => Promise<void>
  close: () => Promise<void>
}

export const testSettings: Settings = {
  port: 0,
  host: '127.0.0.1',
  accessSecret: null,
  publicUrl: 'https://canvas.example',
  databaseUrl: 'memory:',
  courseFile: null,
  canvas: null,
  faults: { delayMs: 0, failRate: 0, failMode: 'before', seed: 1 },
  rateLimit: false,
  canvasEra: 'current',
}

export async function openTestCanvas(
  file: CourseFileInput,
  more: Partial<Settings> = {},
): Promise<TestCanvas> {
  const store = await openTestStore(file)
  const canvas = await createCanvas({ store, settings: { ...testSettings, ...more } })
  let isChanged = false
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
    async (url: string, { as, headers = {}, body }: CallOptions = {}): Promise<Answer> => {
      const response = await canvas.inject({
        method,
        url: url.startsWith('/api/') ? url : `/api/v1/${url}`,
        headers: { ...(as === undefined ? {} : { authorization: `Bearer t-${as}` }), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      })
      const { statusCode: status, body: text } = response
      if (method !== 'GET' && status < 300) isChanged = true
      return { status, headers: response.headers, text, json: parse(text) }
    }
  return {
    canvas,
    store,
    get: send('GET'),
    post: send('POST'),
    put: send('PUT'),
    delete: send('DELETE'),
    reload: () => resetStore(store, file),
    reset: async () => {
      if (isChanged) await resetStore(store, file)
      isChanged = false
    },
    close: async () => {
      await canvas.close()
      await store.close()
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Text for a person, as the rate limit sends it: the test looks at `text`.
    return undefined
  }
}
