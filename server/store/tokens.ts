import { createHash } from 'node:crypto'

/** What the store keeps of an access token: its SHA-256 in hexadecimal, never the token itself. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
