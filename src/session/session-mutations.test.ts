import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test } from 'vitest'
import { courseQueries } from '#src/assignments/course-queries.ts'
import { answers } from '#src/testing/answer.ts'
import { sessionMutations } from './session-mutations.ts'
import { sessionQueries } from './session-queries.ts'

const { reply, seen } = answers()
const session = (user: unknown) => ({
  upstream: 'embedded',
  canvas_url: null,
  needs_secret: true,
  is_unlocked: true,
  user,
})
let client: QueryClient

beforeEach(async () => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  reply({ 'GET /session': { body: session({ id: '1', name: 'Maya' }) } })
  await client.query(sessionQueries.current())
  client.setQueryData(courseQueries.list().queryKey, [])
  seen.length = 0
})

const isKnown = (queryKey: readonly unknown[]) => client.getQueryData(queryKey) !== undefined
const isOld = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated

test('signing in forgets what the person before saw, and asks who is signed in', async () => {
  const tom = { id: '2', name: 'Tom' }
  reply({ 'POST /session': { body: { user: tom } }, 'GET /session': { body: session(tom) } })
  await new MutationObserver(client, sessionMutations.signIn()).mutate('2')
  expect(isKnown(courseQueries.list().queryKey)).toBe(false)
  expect(client.getQueryData(sessionQueries.current().queryKey)?.user).toEqual(tom)
})

test('signing out forgets it too', async () => {
  reply({ 'DELETE /session': { status: 204 }, 'GET /session': { body: session(null) } })
  await new MutationObserver(client, sessionMutations.signOut()).mutate()
  expect(isKnown(courseQueries.list().queryKey)).toBe(false)
  expect(client.getQueryData(sessionQueries.current().queryKey)?.user).toBeNull()
})

test('a sign-in that is refused changes nothing', async () => {
  reply({ 'POST /session': { status: 404, body: { errors: [{ message: 'Nobody.' }] } } })
  const observer = new MutationObserver(client, sessionMutations.signIn())
  await expect(observer.mutate('9')).rejects.toThrow('Nobody.')
  expect(isKnown(courseQueries.list().queryKey)).toBe(true)
})

test('unlocking makes the people and the session old', async () => {
  const people = sessionQueries.people('').queryKey
  client.setQueryData(people, [])
  reply({ 'POST /session/unlock': { status: 204 } })
  await new MutationObserver(client, sessionMutations.unlock()).mutate('open sesame')
  expect([people, sessionQueries.current().queryKey].map(isOld)).toEqual([true, true])
})
