import { readSigns, type OnSigns } from './call-outcome.ts'
import { CanvasError } from './canvas-error.ts'
import type { Decoder } from './decode.ts'
import { readFailure } from './error-message.ts'
import { nextPageUrl } from './link-header.ts'

/** Ids may exceed 2^53: Canvas then sends every id as a string. */
const ACCEPT = 'application/json+canvas-string-ids, application/json'

/** Reads one answer. Throws a CanvasError for what Canvas refuses or the app does not understand. */
export async function read<T>(
  url: string,
  decoder: Decoder<T>,
  signal?: AbortSignal,
  onSigns?: OnSigns,
): Promise<T> {
  return decode(await call(url, { ...(signal && { signal }) }, onSigns), decoder)
}

/**
 * Reads a list to its last page by the Link header, whose URLs are opaque; a short page is no end. After 1, 2, 4, 8… pages,
 * but not after the last, `onPart` is told what has come so far. Throws a CanvasError for each failure, also when a page comes twice
 * or lies on another host.
 */
export async function readAll<T>(
  url: string,
  decoder: Decoder<T[]>,
  signal?: AbortSignal,
  onPart?: (items: readonly T[]) => void,
): Promise<T[]> {
  const items: T[] = []
  const seen = new Set<string>()
  for (let next: string | null = url; next !== null;) {
    if (seen.has(next)) throw new CanvasError(200, 'Canvas sends the same page of a list again.')
    seen.add(next)
    const answer = await call(next, { ...(signal && { signal }) })
    items.push(...decode(answer, decoder))
    next = sameHost(nextPageUrl(answer.link))
    // Not after each page: whoever works through it all each time still does so in linear time.
    if (next !== null && isPowerOfTwo(seen.size)) onPart?.(items)
  }
  return items
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0
}

export type Write = {
  method: 'POST' | 'DELETE'
  url: string
  body?: unknown
} & WriteExtras

/** What goes along with a write, and what is wanted of its answer beside the body. */
export type WriteExtras = {
  /** Groups what is done in one go in the activity; Canvas never sees it. */
  operationId?: string | undefined
  onSigns?: OnSigns | undefined
}

/** Writes with the CSRF token of the session. Throws a CanvasError like `read`. */
export async function write<T>(call: Write, decoder: Decoder<T>): Promise<T> {
  return decode(await send(call), decoder)
}

/** Writes where the answer has no body. */
export async function writeOnly(call: Write): Promise<void> {
  await send(call)
}

type Answer = { status: number; text: string; link: string | null }

/**
 * With 422 a write is refused for its token (Canvas: request_forgery_protection), or as invalid: either way nothing was
 * done. The token may be that of a session before, when another tab has signed in at the same moment; asking who is signed
 * in brings that of now.
 */
async function send(write: Write): Promise<Answer> {
  try {
    return await sendOnce(write)
  } catch (error) {
    if (!(error instanceof CanvasError) || error.status !== 422) throw error
    // Where not even that is answered, it stays refused.
    await call('/session', {}).catch(() => Promise.reject(error))
    return sendOnce(write)
  }
}

function sendOnce({ method, url, body, operationId, onSigns }: Write): Promise<Answer> {
  const token = {
    'X-CSRF-Token': csrfToken(),
    ...(operationId !== undefined && { 'X-Operation-Id': operationId }),
  }
  if (body === undefined) return call(url, { method, headers: token }, onSigns)
  const headers = { ...token, 'Content-Type': 'application/json' }
  return call(url, { method, headers, body: JSON.stringify(body) }, onSigns)
}

type Call = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

async function call(url: string, init: Call, onSigns?: OnSigns): Promise<Answer> {
  const answer = await fetchText(
    url,
    { credentials: 'same-origin', ...init, headers: { Accept: ACCEPT, ...init.headers } },
    onSigns,
  )
  if (answer.isOk) return answer
  const { status, message } = readFailure(answer.status, answer.text)
  throw new CanvasError(status, message)
}

async function fetchText(
  url: string,
  init: RequestInit,
  onSigns?: OnSigns,
): Promise<Answer & { isOk: boolean }> {
  try {
    const response = await fetch(new URL(url, location.origin), init)
    onSigns?.(readSigns(response.headers))
    const link = response.headers.get('Link')
    return { isOk: response.ok, status: response.status, text: await response.text(), link }
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new CanvasError(0, 'No answer came back. Check the connection, then try again.', {
      cause: error,
    })
  }
}

function decode<T>({ status, text }: Answer, decoder: Decoder<T>): T {
  try {
    // Older Canvas guards GET answers of a session against being run as a script.
    return decoder.parse(JSON.parse(text.replace(/^while\(1\);/, '')))
  } catch (error) {
    throw new CanvasError(status, 'Canvas answered something that this app does not understand.', {
      cause: error,
    })
  }
}

/** Only the host is compared: behind a proxy that ends TLS, the server may believe it is plain HTTP. */
function sameHost(next: string | null): string | null {
  if (next === null) return null
  const url = new URL(next, location.origin)
  if (url.host !== location.host) {
    throw new CanvasError(200, `Canvas continues a list on another host (${url.host}).`)
  }
  return url.pathname + url.search
}

function csrfToken(): string {
  const match = /(?:^|;\s*)_csrf_token=([^;]*)/.exec(document.cookie)
  return decodeURIComponent(match?.[1] ?? '')
}
