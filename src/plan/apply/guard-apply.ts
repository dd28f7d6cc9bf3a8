import type { ApplyController } from './apply-controller.ts'
import { warnBeforeLeaving } from './leave-warning.ts'

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>

/**
 * While an apply is under way the browser asks before the page is left, and without a connection nothing is sent: it waits
 * and goes on by itself, but for what the person has paused.
 */
export function guardApply(
  apply: Pick<ApplyController, 'getSnapshot' | 'subscribe' | 'pause' | 'resume'>,
  page: Page,
): void {
  let letGo: (() => void) | null = null

  apply.subscribe(() => {
    const isActive = apply.getSnapshot().state === 'active'
    if (isActive && !letGo) letGo = guard()
    if (!isActive) {
      letGo?.()
      letGo = null
    }
  })

  function guard(): () => void {
    const endWarning = warnBeforeLeaving(page)
    let isWaiting = false
    const wait = () => {
      if (apply.getSnapshot().queue?.pause) return
      isWaiting = true
      apply.pause()
    }
    const goOn = () => {
      if (isWaiting) apply.resume()
      isWaiting = false
    }
    page.addEventListener('offline', wait)
    page.addEventListener('online', goOn)
    return () => {
      endWarning()
      page.removeEventListener('offline', wait)
      page.removeEventListener('online', goOn)
    }
  }
}
