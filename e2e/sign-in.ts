import type { BrowserContext } from '@playwright/test'

/** Signs a browser in without its pages: for specs that are not about signing in. */
export async function signInByRequest(
  context: BrowserContext,
  origin: string,
  userId: string,
): Promise<void> {
  await context.request.get(`${origin}/session`)
  const cookies = await context.cookies(origin)
  const token = cookies.find(({ name }) => name === '_csrf_token')?.value ?? ''
  const answer = await context.request.post(`${origin}/session`, {
    data: { user_id: userId },
    headers: { 'X-CSRF-Token': decodeURIComponent(token) },
  })
  if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`)
}
