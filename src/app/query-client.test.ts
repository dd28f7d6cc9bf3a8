import { MutationObserver, QueryObserver, type QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CanvasError } from '#src/canvas/canvas-error.ts'
import type { Notice } from '#src/ui/notice.ts'
import { createQueryClient } from './query-client.ts'

let said: Notice[]
let client: QueryClient

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { location: { pathname: '/courses/1', search: '?q=ada' } })
  said = []
  client = createQueryClient((notice) => said.push(notice))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function timesAsked(error: Error): Promise<number> {
  const queryFn = vi.fn(() => Promise.reject(error))
  const reading = client.query({ queryKey: ['failing', error.message], queryFn })
  await Promise.all([expect(reading).rejects.toBe(error), vi.runAllTimersAsync()])
  return queryFn.mock.calls.length
}

test.each([0, 429, 500, 502, 503])(
  'a read that fails with %i is asked three times',
  async (status) => {
    expect(await timesAsked(new CanvasError(status, 'no'))).toBe(3)
  },
)

test.each([400, 401, 403, 404, 422])('a read that fails with %i is asked once', async (status) => {
  expect(await timesAsked(new CanvasError(status, 'no'))).toBe(1)
})

test('what the app itself got wrong is asked once', async () => {
  expect(await timesAsked(new TypeError('x is not a function'))).toBe(1)
})

test('a first read that fails is silent: the error screen of the page speaks', async () => {
  await timesAsked(new CanvasError(404, 'gone'))
  expect(said).toEqual([])
})

test('a later read that fails keeps what is shown and says so', async () => {
  const queryKey = ['list']
  client.setQueryData(queryKey, ['old'])
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => Promise.reject(new CanvasError(403, 'You may not.')),
  })
  await observer.refetch()
  expect(client.getQueryData(queryKey)).toEqual(['old'])
  expect(said).toEqual([
    { severity: 'error', title: 'The latest changes could not be loaded', detail: 'You may not.' },
  ])
})

async function write(error: Error, meta?: { errorTitle: string }): Promise<void> {
  const mutationFn = () => Promise.reject(error)
  const observer = new MutationObserver(client, { mutationFn, ...(meta && { meta }) })
  await expect(observer.mutate()).rejects.toBe(error)
}

test('a write that fails is told with its own title, and once', async () => {
  await write(new CanvasError(400, 'Canvas refused.'), {
    errorTitle: 'The reviewer was not assigned',
  })
  expect(said).toEqual([
    { severity: 'error', title: 'The reviewer was not assigned', detail: 'Canvas refused.' },
  ])
})

test('a write without a title of its own is told all the same', async () => {
  await write(new CanvasError(500, 'An error occurred.'))
  expect(said[0]?.title).toBe('The change was not saved')
})

test('whoever is signed out meanwhile is told where to sign in, and comes back to this address', async () => {
  await write(new CanvasError(401, 'user authorization required'))
  expect(said[0]?.detail).toBe('You are signed out.')
  expect(said[0]?.action).toEqual({
    label: 'Sign in again',
    to: '/sign-in?to=%2Fcourses%2F1%3Fq%3Dada',
  })
})
