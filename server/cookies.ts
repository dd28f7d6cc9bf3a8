/** The session of the app's own server (gateway). */
export const APP_SESSION_COOKIE = 'peer_review_matrix_session'
/** The session of the embedded Canvas. */
export const CANVAS_SESSION_COOKIE = 'canvas_session'
/** Canvas' name for the cookie whose value a page sends back with its writes. */
export const CSRF_COOKIE = '_csrf_token'

/** The value of a cookie as it came, before any decoding. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
