import { z } from 'zod'
import type { Settings } from '#server/settings.ts'
import { readJson, type Upstream } from './upstream.ts'

/** CANVAS_TOKEN is not accepted, or the answer is not one of Canvas. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
}

const self = z.object({ id: z.string(), name: z.string() })

/** Asks the real Canvas whose token it is. Throws TokenRefused or UpstreamUnreachable. */
export async function ownerOfToken(
  upstream: Upstream,
  canvas: NonNullable<Settings['canvas']>,
): Promise<{ id: string; name: string }> {
  const { status, body } = await upstream.send({
    method: 'GET',
    path: '/api/v1/users/self',
    headers: {
      authorization: `Bearer ${canvas.token}`,
      accept: 'application/json+canvas-string-ids, application/json',
    },
  })
  if (status === 401 || status === 403) {
    throw new TokenRefused(
      `${canvas.url} does not accept the token in CANVAS_TOKEN. Make a new one in Canvas and start the server with it.`,
    )
  }
  const parsed = self.safeParse(readJson(body))
  if (status !== 200 || !parsed.success) {
    throw new TokenRefused(
      `${canvas.url} does not answer as Canvas does (status ${status}). Check CANVAS_URL.`,
    )
  }
  return parsed.data
}
