import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { sessionQueries } from '#src/session/session-queries.ts'
import { createGate } from '#src/testing/gate.ts'
import { guarded } from './guarded.ts'
import { createQueryClient } from './query-client.ts'

const NOBODY = { user: null, canvasUrl: null }

test('what the page before gives up when it goes is read again for the next one', async () => {
  const client = createQueryClient(() => undefined)
  client.setQueryData(sessionQueries.current().queryKey, NOBODY as never)
  const gate = createGate()
  let asked = 0
  async function read({ signal }: { signal: AbortSignal }) {
    asked += 1
    await gate.opened
    return signal.aborted ? 'given up' : 'read'
  }
  const list = { queryKey: ['list'], queryFn: read }
  // The page before shows the list, and is still reading it.
  const leave = new QueryObserver(client, list).subscribe(() => undefined)
  const load = guarded(client, () => client.query({ ...list, staleTime: 'static' }))
  const loaded = load({
    request: new Request('http://127.0.0.1/courses/1'),
    params: {},
  } as unknown as Parameters<typeof load>[0])
  leave()
  gate.open()
  expect(await loaded).toBeNull()
  expect(asked).toBe(2)
  expect(client.getQueryData(['list'])).toBe('read')
})
