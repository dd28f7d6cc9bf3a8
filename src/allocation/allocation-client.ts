import type { AllocationResult, Impossible } from '#src/domain/allocation/allocation-result.ts'
import { AllocationInputError } from '#src/domain/allocation/check-problem.ts'
import { reasonsOf } from '#src/domain/allocation/pair-reasons.ts'
import type { Repair, RepairOptions } from '#src/domain/allocation/repair.ts'
import type { AllocationAnswer, AllocationRequest, SentProblem } from './allocation-messages.ts'

/** What the client uses of a worker; tests have one without a thread. */
export type AllocationWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

type Options = {
  /** Cancels: the worker is ended at once, and the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined
  createWorker?: (() => AllocationWorker) | undefined
}

/** `allocate` in a worker of its own, so that the page never waits. Rejects with an `AllocationInputError` as it does. */
export async function allocateInWorker(
  problem: SentProblem,
  options: Options = {},
): Promise<AllocationResult> {
  const answer = await ask({ kind: 'allocate', problem }, options)
  if (answer.kind !== 'allocated') throw unexpected(answer)
  const { result } = answer
  return result.ok ? { ...result, reasons: reasonsOf(problem, result.pairs) } : result
}

/** `repair` in a worker of its own. */
export async function repairInWorker(
  problem: SentProblem,
  { mayExceed, ...options }: Options & RepairOptions = {},
): Promise<Repair | Impossible> {
  const answer = await ask({ kind: 'repair', problem, options: { mayExceed } }, options)
  if (answer.kind !== 'repaired') throw unexpected(answer)
  const { result } = answer
  return result.ok
    ? { ...result, reasons: reasonsOf({ ...problem, keep: 'completed' }, result.pairs) }
    : result
}

function startWorker(): AllocationWorker {
  return new Worker(new URL('./allocation-worker.ts', import.meta.url), { type: 'module' })
}

function ask(
  request: AllocationRequest,
  { signal, createWorker = startWorker }: Options,
): Promise<AllocationAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = createWorker()
    const cancel = () => fail(signal?.reason as Error)
    const end = () => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
    }
    const fail = (error: Error) => {
      end()
      reject(error)
    }
    signal?.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<AllocationAnswer>) => {
      end()
      resolve(data)
    }
    worker.onerror = ({ message }) => fail(new Error(message || 'The worker could not be started.'))
    try {
      worker.postMessage(request)
    } catch (error) {
      // A rule with a function, past the types.
      fail(error as Error)
    }
  })
}

function unexpected(answer: AllocationAnswer): Error {
  return answer.kind === 'refused'
    ? new AllocationInputError(answer.faults)
    : new Error(`The worker answered "${answer.kind}".`)
}
