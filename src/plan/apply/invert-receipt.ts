import { appliedEdits, type Receipt } from '#src/domain/apply/receipt.ts'
import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { inverseStep, invertApplied } from '#src/domain/plan/inverse.ts'
import type { Plan } from '#src/domain/plan/plan.ts'
import type { PlanStep } from '#src/domain/plan/plan-step.ts'
import { summarizePlan } from '#src/domain/plan/plan-summary.ts'
import { count } from '#src/domain/sentences.ts'
import { sayNotRestored } from './receipt-words.ts'

/** The step that plans the opposite of an apply, and what is to be known before. */
export function invertReceipt(
  room: ClassRoom,
  plan: Plan,
  receipt: Receipt,
): { step: PlanStep | null; words: string } {
  const { edits, notRestored } = invertApplied(appliedEdits(receipt), room.reviewsByPair)
  const isPlanned = edits.every(({ pair, edit }) => plan.get(pairKey(pair))?.edit === edit)
  if (edits.length === 0) return { step: null, words: '' }
  if (isPlanned) return { step: null, words: 'Taking it back is planned already.' }
  const people = summarizePlan(room, edits).notified.length
  const notifies =
    people === 0
      ? 'notifies nobody'
      : `notifies ${people === 1 ? '1 person' : `${people} people`} again`
  const words = `Undoing plans ${count(edits.length, 'change')}, to be looked at first; applying them ${notifies}.`
  return {
    step: inverseStep(plan, edits),
    words: [words, sayNotRestored(notRestored)].filter((part) => part !== '').join(' '),
  }
}
