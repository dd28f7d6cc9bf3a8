import type { Pause } from './apply-queue-contract.ts'

/** Why nothing is sent at the moment. */
export function sayPause({ by, message }: Pause): string {
  if (by === 'person') {
    return navigator.onLine ? 'Paused.' : 'Paused: no connection. It goes on by itself.'
  }
  if (by === 'signed-out') return `Paused. ${message}`
  return `Paused: ${message.replace(/\.?$/, '.')}`
}
