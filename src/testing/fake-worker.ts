import { afterEach, beforeEach, vi } from 'vitest'
import { answerTo, type AllocationRequest } from '#src/allocation/allocation-messages.ts'

/**
 * jsdom has no workers: here the same engine runs on the page, answers in a later turn, and not after its end. Messages
 * are copied, as on the way to a real one.
 */
export function fakeWorkers(): { asked: AllocationRequest[]; ended: number } {
  const seen = { asked: [] as AllocationRequest[], ended: 0 }
  class FakeWorker {
    onmessage: ((event: MessageEvent) => void) | null = null
    onerror: ((event: { message: string }) => void) | null = null
    private isEnded = false

    postMessage(request: AllocationRequest) {
      const copy = structuredClone(request)
      seen.asked.push(copy)
      setTimeout(() => {
        if (this.isEnded) return
        try {
          this.onmessage?.(new MessageEvent('message', { data: structuredClone(answerTo(copy)) }))
        } catch (error) {
          this.onerror?.({ message: (error as Error).message })
        }
      })
    }

    terminate() {
      this.isEnded = true
      seen.ended += 1
    }
  }
  beforeEach(() => {
    seen.asked.length = 0
    seen.ended = 0
    vi.stubGlobal('Worker', FakeWorker)
  })
  afterEach(() => vi.unstubAllGlobals())
  return seen
}
