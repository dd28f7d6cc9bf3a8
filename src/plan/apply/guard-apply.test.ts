import { expect, test } from 'vitest'
import type { ApplySnapshot } from './apply-controller.ts'
import { IDLE } from './apply-controller.ts'
import { guardApply } from './guard-apply.ts'

const active = (by: 'person' | null): ApplySnapshot => ({
  ...IDLE,
  state: 'active',
  queue: {
    ...{ phase: 'sending', progress: new Map(), inFlight: 0, window: 1, timeLeft: null },
    pause: by && { by, message: '' },
  },
})

function guarded() {
  const page = new EventTarget()
  const calls: string[] = []
  let snapshot = IDLE
  let tell: () => void = () => undefined
  guardApply(
    {
      getSnapshot: () => snapshot,
      subscribe: (listener) => {
        tell = listener
        return () => undefined
      },
      pause: () => calls.push('pause'),
      resume: () => calls.push('resume'),
    },
    page,
  )
  const become = (next: ApplySnapshot) => {
    snapshot = next
    tell()
  }
  const happens = (name: string) => page.dispatchEvent(new Event(name, { cancelable: true }))
  return { become, happens, calls }
}

test('the browser asks before the page is left, as long as something is under way', () => {
  const { become, happens } = guarded()
  expect(happens('beforeunload')).toBe(true)
  become(active(null))
  become(active(null))
  expect(happens('beforeunload')).toBe(false)
  become({ ...IDLE, state: 'ended' })
  expect(happens('beforeunload')).toBe(true)
})

test('without a connection it waits, and goes on by itself', () => {
  const { become, happens, calls } = guarded()
  become(active(null))
  happens('offline')
  become(active('person'))
  happens('online')
  expect(calls).toEqual(['pause', 'resume'])
})

test('what the person has paused stays paused', () => {
  const { become, happens, calls } = guarded()
  become(active('person'))
  happens('offline')
  happens('online')
  expect(calls).toEqual([])
})
