import fastify, { type FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { registerRateLimit } from './rate-limit.ts'

type Bench = {
  canvas: FastifyInstance
  /** Starts calls that run until they are told to finish; all of them run when this resolves. */
  hold: (count: number) => Promise<{ finish: () => Promise<number[]> }>
  /** The clock moves only by this. */
  wait: (seconds: number) => void
}

async function openBench(): Promise<Bench> {
  const canvas = fastify()
  let time = 0
  let held: (() => void)[] = []
  let onHeld: () => void = () => undefined
  registerRateLimit(canvas, { rateLimit: true }, () => time)
  canvas.get('/held', async () => {
    await new Promise<void>((resolve) => {
      held.push(resolve)
      onHeld()
    })
    return '{}'
  })
  canvas.all('/quick', async () => Promise.resolve('{}'))
  await canvas.ready()
  return {
    canvas,
    hold: async (count) => {
      const calls = Array.from({ length: count }, () =>
        canvas.inject({ url: '/held', headers: as('a') }).then((answer) => answer.statusCode),
      )
      await new Promise<void>((resolve) => {
        onHeld = () => {
          if (held.length === count) resolve()
        }
      })
      const finish = async () => {
        for (const each of held) each()
        held = []
        return Promise.all(calls)
      }
      return { finish }
    },
    wait: (seconds) => (time += seconds * 1000),
  }
}

const as = (token: string) => ({ authorization: `Bearer ${token}` })
const get = ({ canvas }: Bench, url: string, token = 'a') =>
  canvas.inject({ url, headers: as(token) })

test('a call tells its cost and what is left, and gives back what it held while it ran', async () => {
  const bench = await openBench()
  const read = await get(bench, '/quick')
  expect(read.headers).toMatchObject({
    'x-request-cost': '0.2',
    'x-rate-limit-remaining': '599.8',
  })
  const write = await bench.canvas.inject({ method: 'POST', url: '/quick', headers: as('a') })
  expect(write.headers).toMatchObject({
    'x-request-cost': '0.5',
    'x-rate-limit-remaining': '599.3',
  })
})

test('eleven calls at once run, the twelfth is refused in plain text', async () => {
  const bench = await openBench()
  const running = await bench.hold(11)
  const refused = await get(bench, '/quick')
  expect(refused.statusCode).toBe(403)
  expect(refused.body).toBe('403 Forbidden (Rate Limit Exceeded)\n')
  expect(refused.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(refused.headers['x-rate-limit-remaining']).toBe('0.0')
  expect(refused.headers).not.toHaveProperty('x-request-cost')
  expect(refused.headers).not.toHaveProperty('retry-after')

  expect(await running.finish()).toEqual(Array.from({ length: 11 }, () => 200))
  expect((await get(bench, '/quick')).headers['x-rate-limit-remaining']).toBe('597.6')
})

test('the bucket leaks ten a second', async () => {
  const bench = await openBench()
  const running = await bench.hold(11)
  expect((await get(bench, '/quick')).statusCode).toBe(403)
  bench.wait(0.1)
  expect((await get(bench, '/quick')).statusCode).toBe(200)
  await running.finish()
})

test('each token has a bucket of its own, the same by header and by parameter', async () => {
  const bench = await openBench()
  const running = await bench.hold(11)
  expect((await get(bench, '/quick', 'b')).statusCode).toBe(200)
  expect((await bench.canvas.inject('/quick')).statusCode).toBe(200)
  expect((await bench.canvas.inject('/quick?access_token=a')).statusCode).toBe(403)
  await running.finish()
})

test('off, nothing is counted or told', async () => {
  const canvas = fastify()
  registerRateLimit(canvas, { rateLimit: false })
  canvas.get('/quick', async () => Promise.resolve('{}'))
  const { headers } = await canvas.inject({ url: '/quick', headers: as('a') })
  expect(headers).not.toHaveProperty('x-request-cost')
  expect(headers).not.toHaveProperty('x-rate-limit-remaining')
})
