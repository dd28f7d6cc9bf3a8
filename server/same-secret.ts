import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Compares digests, so that the time it takes says nothing of how much was right. An empty secret
 * is none: nothing equals it.
 */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return secret !== '' && timingSafeEqual(digest(given), digest(secret))
}
