import { useEffect, useState } from 'react'
import type { AllocationResult, Impossible } from '#src/domain/allocation/allocation-result.ts'
import type { Repair } from '#src/domain/allocation/repair.ts'
import { allocateInWorker, repairInWorker } from './allocation-client.ts'
import type { SentProblem } from './allocation-messages.ts'

/** The last answer, which may be that of an earlier question; null before the first. */
export type Asked<Question, Answer> = {
  answer: { question: Question; result: Answer } | null
  error: Error | null
  /** The answer to the question of now has not come. */
  isRunning: boolean
}

// Several clicks in a row are one question.
const PAUSE_MS = 250

/** Deals for a question whenever it changes; the question before is given up. Null asks nothing. */
export function useAllocation<Question extends { problem: SentProblem }>(
  question: Question | null,
): Asked<Question, AllocationResult> {
  return useAsked(question, allocateQuestion)
}

/** The same for a repair. */
export function useRepair<Question extends { problem: SentProblem }>(
  question: Question | null,
): Asked<Question, Repair | Impossible> {
  return useAsked(question, repairQuestion)
}

const allocateQuestion = ({ problem }: { problem: SentProblem }, signal: AbortSignal) =>
  allocateInWorker(problem, { signal })
const repairQuestion = ({ problem }: { problem: SentProblem }, signal: AbortSignal) =>
  repairInWorker(problem, { signal })

function useAsked<Question, Answer>(
  question: Question | null,
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
): Asked<Question, Answer> {
  const [answer, setAnswer] = useState<Asked<Question, Answer>['answer']>(null)
  const [failed, setFailed] = useState<{ question: Question; error: Error } | null>(null)
  useEffect(() => {
    if (question === null) return
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => {
      ask(question, signal).then(
        (result) => signal.aborted || setAnswer({ question, result }),
        (error: unknown) => signal.aborted || setFailed({ question, error: error as Error }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [question, ask])
  const error = failed && failed.question === question ? failed.error : null
  const isRunning = question !== null && answer?.question !== question && error === null
  return { answer, error, isRunning }
}
