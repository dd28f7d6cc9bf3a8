import { seededRandom } from '#server/canvas/faults.ts'
import { json, type TestBrowser } from '#server/testing/test-browser.ts'
import type { CallOutcome } from '#src/domain/apply/call-outcome.ts'
import type { Pair, Review } from '#src/domain/review.ts'
import type { QueueCalls } from '#src/plan/apply/apply-queue-contract.ts'

type Wire = {
  id: number
  assessor_id: number
  user_id: number
  asset_id: number
  workflow_state: Review['state']
}
const toReview = (wire: Wire): Review => ({
  id: String(wire.id),
  reviewerId: String(wire.assessor_id),
  authorId: String(wire.user_id),
  submissionId: String(wire.asset_id),
  state: wire.workflow_state,
})

/** The calls of a page; now and then its connection is cut after the call has been answered. */
export function pageCalls(browser: TestBrowser, cutRate: number): QueueCalls {
  const random = seededRandom(3)
  async function call<T>(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    read: (value: unknown) => T,
  ): Promise<CallOutcome<T>> {
    const answer = method === 'GET' ? await browser.get(url) : await browser.write(method, url)
    const remaining = answer.headers['x-rate-limit-remaining']
    const cost = answer.headers['x-request-cost']
    const signs = {
      remaining: remaining === undefined ? null : Number(remaining),
      cost: cost === undefined ? null : Number(cost),
    }
    if (random() < cutRate) return { kind: 'no-answer', message: 'cut', signs }
    const { statusCode: status } = answer
    if (status === 403 && answer.body.includes('Rate Limit')) return { kind: 'throttled', signs }
    if (status >= 500) return { kind: 'no-answer', message: answer.body, signs }
    if (status >= 400) return { kind: 'refused', status, message: answer.body, signs }
    return { kind: 'done', value: read(json(answer)), signs }
  }
  const list = '/api/v1/courses/1/assignments/7/peer_reviews'
  const path = ({ submissionId, reviewerId }: Pair) =>
    `/api/v1/courses/1/assignments/7/submissions/${submissionId}/peer_reviews?user_id=${reviewerId}`
  return {
    readAll: () => call('GET', list, (value) => ({ reviews: (value as Wire[]).map(toReview) })),
    readSubmission: (id) =>
      call('GET', `/api/v1/courses/1/assignments/7/submissions/${id}/peer_reviews`, (value) =>
        (value as Wire[]).map(toReview),
      ),
    add: (pair) => call('POST', path(pair), (value) => toReview(value as Wire)),
    remove: (pair) => call('DELETE', path(pair), (value) => toReview(value as Wire)),
  }
}
