import { expect, test } from 'vitest'
import { allocate } from '#src/domain/allocation/allocate.ts'
import { AllocationInputError } from '#src/domain/allocation/check-problem.ts'
import { allocateInWorker, repairInWorker, type AllocationWorker } from './allocation-client.ts'
import { answerTo, type AllocationRequest, type SentProblem } from './allocation-messages.ts'

const people = Array.from({ length: 9 }, (_, nth) => ({ id: `s${nth}`, group: `g${nth % 3}` }))
const PROBLEM: SentProblem = {
  reviewers: people,
  authors: people,
  reviewsEach: 2,
  existing: [],
  keep: 'none',
  rules: [{ kind: 'notSame', of: 'group' }],
  seed: 4,
}

/** Copies messages as a real one does, answers in a later turn, and not after its end. */
function fakeWorker(answer: (request: AllocationRequest) => unknown = answerTo) {
  const state = { isEnded: false }
  const worker: AllocationWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request: AllocationRequest) => {
      const copy = structuredClone(request)
      setImmediate(() => {
        if (state.isEnded) return
        const self = worker as Worker
        try {
          self.onmessage?.(new MessageEvent('message', { data: structuredClone(answer(copy)) }))
        } catch (error) {
          const event = Object.assign(new Event('error'), { message: (error as Error).message })
          self.onerror?.(event as ErrorEvent)
        }
      })
    },
    terminate: () => (state.isEnded = true),
  }
  return { createWorker: () => worker, state }
}

test('a worker deals what the engine deals, with reasons, and is ended', async () => {
  const { createWorker, state } = fakeWorker()
  const result = await allocateInWorker(PROBLEM, { createWorker })
  const here = allocate(PROBLEM)
  if (!result.ok || !here.ok) throw new Error('A solution exists.')
  expect(result.pairs).toEqual(here.pairs)
  expect(result.quality).toEqual(here.quality)
  expect(result.reasons('s0', 's3')).toEqual(here.reasons('s0', 's3'))
  expect(state.isEnded).toBe(true)
})

test('what is impossible comes with its explanation', async () => {
  const { createWorker } = fakeWorker()
  const result = await allocateInWorker({ ...PROBLEM, reviewsEach: 7 }, { createWorker })
  expect(result).toMatchObject({ ok: false, explanation: { missing: 9 } })
})

test('a repair passes through, too', async () => {
  const { createWorker } = fakeWorker()
  const dealt = allocate(PROBLEM)
  if (!dealt.ok) throw new Error('A solution exists.')
  const existing = dealt.pairs.map(({ reviewerId, authorId }) => ({
    reviewerId,
    authorId,
    state: 'assigned' as const,
  }))
  const reviewers = people.slice(1)
  const result = await repairInWorker(
    { ...PROBLEM, existing, reviewers },
    { createWorker, mayExceed: 1 },
  )
  if (!result.ok) throw new Error('It can be mended.')
  expect(result.added).toHaveLength(2)
  expect(result.reasons(result.added[0]!.reviewerId, result.added[0]!.authorId).status).toBe(
    'dealt',
  )
})

test('an error of the input is the same error here', async () => {
  const { createWorker, state } = fakeWorker()
  const asked = allocateInWorker({ ...PROBLEM, reviewsEach: -1 }, { createWorker })
  await expect(asked).rejects.toBeInstanceOf(AllocationInputError)
  expect(state.isEnded).toBe(true)
})

test('cancelling ends the worker and rejects with the reason', async () => {
  const { createWorker, state } = fakeWorker()
  const controller = new AbortController()
  const asked = allocateInWorker(PROBLEM, { createWorker, signal: controller.signal })
  controller.abort(new Error('not any more'))
  await expect(asked).rejects.toThrow('not any more')
  expect(state.isEnded).toBe(true)
})

test('cancelled before it began, no worker starts', async () => {
  const createWorker = () => expect.unreachable('a worker was started')
  const signal = AbortSignal.abort(new Error('too late'))
  await expect(allocateInWorker(PROBLEM, { createWorker, signal })).rejects.toThrow('too late')
})

test('a fault inside the worker, and a function among the rules, are told', async () => {
  const broken = fakeWorker(() => {
    throw new Error('out of memory')
  })
  await expect(allocateInWorker(PROBLEM, broken)).rejects.toThrow('out of memory')
  const withTest = { ...PROBLEM, rules: [{ kind: 'forbid', when: () => false }] }
  const { createWorker, state } = fakeWorker()
  await expect(
    allocateInWorker(withTest as unknown as SentProblem, { createWorker }),
  ).rejects.toThrow('could not be cloned')
  expect(state.isEnded).toBe(true)
})
