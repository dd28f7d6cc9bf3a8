import { answerTo, type AllocationRequest } from './allocation-messages.ts'

// One request a worker: the page ends it after the answer, or before to cancel.
self.addEventListener('message', ({ data }: MessageEvent<AllocationRequest>) => {
  self.postMessage(answerTo(data))
})
