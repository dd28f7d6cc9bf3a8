import { expect, test } from 'vitest'
import { warnBeforeLeaving } from './leave-warning.ts'

test('the browser asks before the page is left, until that is ended', () => {
  const page = new EventTarget()
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true })
    page.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(leave()).toBe(false)
  const end = warnBeforeLeaving(page)
  expect(leave()).toBe(true)
  end()
  expect(leave()).toBe(false)
})
