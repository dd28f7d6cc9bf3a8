import type { LightMyRequestResponse } from 'fastify'
import type { TestBrowser } from './test-browser.ts'

type Named = { id: string; name: string | null }

/** A page of `/activity/changes`. */
export type Changes = {
  changes: {
    id: string
    created_at: string
    actor: Named
    action: string
    reviewer: Named | null
    author: Named | null
    submission_id: string | null
    result: string
    status: number | null
    message: string | null
    operation_id: string | null
  }[]
  total: number
  actors: Named[]
  only_own: boolean
  next_before: string | null
}

/** Of the class in canvas-class.ts: the reviews of Linus' work in the assignment 7. */
export const PAIRS = '/api/v1/courses/1/assignments/7/submissions/9003/peer_reviews'

export async function readChanges(
  browser: TestBrowser,
  more = '',
  of = 'course_id=1&assignment_id=7',
): Promise<Changes> {
  return (await browser.get(`/activity/changes?${of}${more}`)).json<Changes>()
}

/** A write that says of which operation it is. */
export function writeWithin(
  browser: TestBrowser,
  operation: string,
  body: object,
): Promise<LightMyRequestResponse> {
  const headers = { 'X-CSRF-Token': browser.csrfToken, 'X-Operation-Id': operation }
  return browser.send(PAIRS, { method: 'POST', headers, body })
}
