import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import type { RefusedWish } from './plan-edits.ts'
import { sayStep, type PlanStep } from './plan-step.ts'

/**
 * What came of wishes, for the live region: "Planned: add Amara Nwosu to Jonas Lindqvist.", and of those that were
 * refused the reason, or how many and the commonest one: "3 left out, most of them: Same group (Team 6)."
 */
export function sayWishes(
  room: Pick<ClassRoom, 'memberById'>,
  { step, refused }: { step: PlanStep | null; refused: readonly RefusedWish[] },
): string {
  const parts = [
    ...(step
      ? [`${isWithdrawal(step) ? 'No longer planned' : 'Planned'}: ${sayWhat(room, step)}`]
      : []),
    ...(refused.length > 0 ? [sayRefusals(refused, step === null)] : []),
  ]
  return parts.length === 0 ? 'There is nothing to change.' : parts.map(withStop).join(' ')
}

function isWithdrawal({ changes }: PlanStep): boolean {
  return changes.every(({ after }) => after === null)
}

/** What is done is told, wherever it comes from; what is taken out of the plan needs no verb. */
function sayWhat(room: Pick<ClassRoom, 'memberById'>, step: PlanStep): string {
  const words = sayStep(room, { ...step, kind: 'cells' })
  return words.replace(isWithdrawal(step) ? /^withdraw / : /^plan /, '')
}

function sayRefusals(refused: readonly RefusedWish[], isAlone: boolean): string {
  const [first] = refused
  if (refused.length === 1 && first) {
    return isAlone ? `Not allowed: ${first.reason}` : `1 left out: ${first.reason}`
  }
  const tally = new Map<string, number>()
  for (const { reason } of refused) tally.set(reason, (tally.get(reason) ?? 0) + 1)
  const [[reason] = ['', 0]] = [...tally].sort(([, a], [, b]) => b - a)
  const which = tally.size === 1 ? 'all of them' : 'most of them'
  return `${count(refused.length, 'pair')} left out, ${which}: ${reason}`
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** The refused pairs by their reasons, the commonest first: for a list. */
export function refusalsByReason(
  refused: readonly RefusedWish[],
): { reason: string; pairs: PersonIds[] }[] {
  const byReason = new Map<string, PersonIds[]>()
  for (const { pair, reason } of refused) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), pair])
  }
  return [...byReason]
    .map(([reason, pairs]) => ({ reason, pairs }))
    .sort((a, b) => b.pairs.length - a.pairs.length)
}
