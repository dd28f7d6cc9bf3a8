import type { AllocationQuality } from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanSummary } from '#src/domain/plan/plan-summary.ts'
import { count } from '#src/domain/sentences.ts'

/** "Possible, and exactly even." and what everybody gives and gets. */
export function sayPossible({ given, received, isExact, softBroken }: AllocationQuality): {
  head: string
  detail: string
} {
  if (given.total === 0 && received.total === 0) {
    return { head: 'Nothing to deal.', detail: 'Nobody takes part, or nobody is to get a review.' }
  }
  const isEven = given.min === given.max && received.min === received.max
  const even = isExact && isEven ? 'exactly even' : 'as even as it can be'
  const broken = softBroken.reduce((sum, { pairs }) => sum + pairs, 0)
  const head =
    broken > 0
      ? `Possible, ${even}, but ${count(broken, 'review')} cannot be as you wish.`
      : `Possible, ${isExact && isEven ? 'and ' : ''}${even}.`
  return { head, detail: `Everybody gives ${range(given)} and gets ${range(received)}.` }
}

function range({ min, max }: { min: number; max: number }): string {
  return min === max ? `${min}` : `${min} to ${max}`
}

/** What is known to be against the result though it is possible; one sentence each. */
export function sayReservations(
  quality: AllocationQuality,
  labelOf: (id: string) => string,
): string[] {
  const { keptAgainstRules, overfull } = quality
  const people = [...new Set([...overfull.reviewerIds, ...overfull.authorIds])]
  const named = people.length <= 3 ? people.map(labelOf).join(', ') : `${people.length} people`
  const isOne = keptAgainstRules.length === 1
  return [
    keptAgainstRules.length === 0
      ? ''
      : `${count(keptAgainstRules.length, 'review')} that ${isOne ? 'exists already stays, though a rule is against it' : 'exist already stay, though a rule is against them'}.`,
    people.length === 0
      ? ''
      : `${named} already ${people.length === 1 ? 'gives or gets' : 'give or get'} more than that.`,
  ].filter((sentence) => sentence !== '')
}

/** Beside the button: what adding does, in numbers, and that nothing is sent. */
export function sayConsequence(
  room: Pick<ClassRoom, 'notifies' | 'assignment'>,
  { added, removed }: { added: readonly unknown[]; removed: readonly unknown[] },
  summary: PlanSummary,
): string {
  if (added.length + removed.length === 0) return 'Nothing would change: everything is so already.'
  const changes = [
    added.length > 0 ? count(added.length, 'add') : '',
    removed.length > 0 ? count(removed.length, 'removal') : '',
  ].filter((part) => part !== '')
  return `Nothing is sent yet. ${changes.join(' and ')} for the plan; ${sayNotified(room, summary)}`
}

function sayNotified(
  { notifies, assignment }: Pick<ClassRoom, 'notifies' | 'assignment'>,
  { adds, notified }: PlanSummary,
): string {
  if (!notifies) {
    return `Canvas notifies nobody, as the ${assignment.isPublished ? 'course' : 'assignment'} is not published.`
  }
  if (adds === 0) return 'Canvas notifies nobody of removals.'
  return `Canvas notifies ${notified.length === 1 ? '1 person' : `${notified.length} people`} when the plan is applied.`
}

/** What is announced after adding. */
export function sayAdded(changes: number): string {
  return `${count(changes, 'change')} added to the plan. Nothing is sent before you apply it.`
}
