import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { answers, type Replies } from '#src/testing/answer.ts'
import { createGate } from '#src/testing/gate.ts'
import { assignmentQueries } from './assignment-queries.ts'

const { reply, seen } = answers()
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
const until = (check: () => void) => vi.waitFor(check, { interval: 1 })

const path = (id: string) => `/api/v1/courses/1/assignments/${id}`
const reviews = (id: string) => `GET ${path(id)}/peer_reviews?include[]=user`
const submissions = (id: string) => `GET ${path(id)}/submissions?include[]=group&per_page=100`

const TEST_STUDENT = 'GET /api/v1/courses/1/users?enrollment_type[]=student_view&per_page=100'

const review = (id: string, workflow_state: string) => ({
  id,
  user_id: '1',
  asset_id: 's1',
  assessor_id: '2',
  workflow_state,
})

test('the list holds the assignments with peer reviews alone', async () => {
  const assignment = { id: '7', course_id: '1', name: 'Essay 1', peer_reviews: true }
  reply({
    'GET /api/v1/courses/1/assignments?per_page=100': {
      body: [assignment, { ...assignment, id: '8', peer_reviews: false }],
    },
  })
  const observer = new QueryObserver(client, assignmentQueries.withPeerReviews('1'))
  observer.subscribe(() => undefined)
  await until(() => expect(observer.getCurrentResult().data?.map(({ id }) => id)).toEqual(['7']))
})

test('progress counts reviews done and assigned, and the students without the Test Student', async () => {
  reply({
    [reviews('7')]: {
      body: [review('1', 'assigned'), review('2', 'completed'), review('3', 'assigned')],
    },
    [submissions('7')]: {
      body: [
        { id: 's1', user_id: '1' },
        { id: 's2', user_id: '2' },
        { id: 's9', user_id: '9' },
      ],
    },
    [TEST_STUDENT]: { body: [{ id: '9' }] },
  })
  expect(await client.query(assignmentQueries.progress('1', '7'))).toEqual({
    done: 1,
    assigned: 3,
    students: 2,
    submitted: 0,
    starved: 0,
    withOpen: 1,
  })
})

test('the progress of many assignments is read two at a time', async () => {
  const ids = ['a', 'b', 'c']
  const gates = new Map(ids.map((id) => [id, createGate()]))
  const table: Replies = { [TEST_STUDENT]: { body: [] } }
  for (const [id, gate] of gates) {
    table[submissions(id)] = { body: [] }
    table[reviews(id)] = async () => {
      await gate.opened
      return HttpResponse.json([])
    }
  }
  reply(table)
  const all = ids.map((id) => client.query(assignmentQueries.progress('1', id)))
  await until(() => expect(seen).toHaveLength(4))
  expect(seen.some(({ path }) => path.includes('/assignments/c/'))).toBe(false)
  gates.get('a')?.open()
  await all[0]
  await until(() => expect(seen).toHaveLength(6))
  for (const gate of gates.values()) gate.open()
  expect(await Promise.all(all)).toHaveLength(3)
})
