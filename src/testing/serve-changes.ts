import { http, HttpResponse } from 'msw'
import type { FakeCanvas } from './fake-canvas.ts'

/** An entry of the activity as the server tells it: reviewer 101, author 102 and what differs. */
export const entry = (id: number, more: object = {}) => ({
  id: String(id),
  created_at: '2026-11-20T12:00:00Z',
  actor: { id: '1', name: 'Maya Teacher' },
  action: 'assign',
  reviewer: { id: '101', name: null },
  author: { id: '102', name: null },
  submission_id: '9002',
  result: 'done',
  status: 200,
  message: null,
  operation_id: null,
  ...more,
})

/** The server answers these to whatever is asked, and what was asked is told. */
export function serveChanges(canvas: FakeCanvas, changes: object[]): URLSearchParams[] {
  const asked: URLSearchParams[] = []
  canvas.server.use(
    http.get('*/activity/changes', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({
        changes,
        total: changes.length,
        actors: [{ id: '1', name: 'Maya Teacher' }],
        only_own: false,
        next_before: null,
      })
    }),
  )
  return asked
}
