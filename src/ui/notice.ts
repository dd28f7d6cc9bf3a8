/** What a toast says: what happened, in a detail what it means or what to do, and where that is done. */
export type Notice = {
  severity: 'error' | 'success'
  title: string
  detail?: string
  /** A link to where the trouble can be mended. */
  action?: { label: string; to: string }
}

export type Notify = (notice: Notice) => void

export type ShownNotice = Notice & { id: number; times: number }

// More would cover the page that they speak of.
const MOST = 3

/**
 * Adds a notice to those shown: one that says the same only counts up, and the oldest makes room. Of several that are mended
 * by the same action, as all that fails while one is signed out, the first is enough.
 */
export function withNotice(shown: readonly ShownNotice[], notice: Notice): ShownNotice[] {
  const isSame = (other: Notice) => other.title === notice.title && other.detail === notice.detail
  if (shown.some(isSame)) {
    return shown.map((other) => (isSame(other) ? { ...other, times: other.times + 1 } : other))
  }
  const { action } = notice
  if (action && shown.some((other) => other.action?.label === action.label)) return [...shown]
  const id = Math.max(0, ...shown.map((other) => other.id)) + 1
  return [...shown, { ...notice, id, times: 1 }].slice(-MOST)
}
