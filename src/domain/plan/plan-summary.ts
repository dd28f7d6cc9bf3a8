import type { ClassRoom } from '#src/domain/class-room.ts'
import { count } from '#src/domain/sentences.ts'
import { completedGone, type PlanEdit } from './plan.ts'

/** What applying these edits does, in numbers. */
export type PlanSummary = {
  adds: number
  /** Pairs whose reviews go. */
  removals: number
  /** The reviewers whom Canvas notifies, each once; nobody while course or assignment are not published. */
  notified: string[]
  /** Messages that Canvas sends: one for each added review. */
  messages: number
  /** Completed reviews that would be deleted for good. */
  completed: number
}

/** Counts live edits; whoever lists agreed ones or conflicts leaves them out first. */
export function summarizePlan(
  room: Pick<ClassRoom, 'notifies'>,
  edits: readonly PlanEdit[],
): PlanSummary {
  const adds = edits.filter(({ edit }) => edit === 'add')
  return {
    adds: adds.length,
    removals: edits.length - adds.length,
    notified: room.notifies ? [...new Set(adds.map(({ pair }) => pair.reviewerId))] : [],
    messages: room.notifies ? adds.length : 0,
    completed: edits.reduce((sum, edit) => sum + completedGone(edit).length, 0),
  }
}

/** The parts of the bar: "+12 −7", "9 people will be notified", "2 completed reviews would be deleted". */
export function summaryParts(summary: PlanSummary): string[] {
  const { adds, removals, notified, completed } = summary
  const numbers = [adds > 0 ? `+${adds}` : '', removals > 0 ? `−${removals}` : '']
  return [
    numbers.filter((part) => part !== '').join(' '),
    sayNotified(notified.length),
    completed === 0 ? '' : `${count(completed, 'completed review')} would be deleted`,
  ].filter((part) => part !== '')
}

/** The same as one text: "+12 −7 · 9 people will be notified · 2 completed reviews would be deleted". */
export function saySummary(summary: PlanSummary): string {
  return summaryParts(summary).join(' · ')
}

/** For screen readers, which would read the signs as dashes: "12 to add, 7 to remove, 9 people will be notified". */
export function speakSummary(summary: PlanSummary): string {
  const { adds, removals } = summary
  const numbers = [adds > 0 ? `${adds} to add` : '', removals > 0 ? `${removals} to remove` : '']
  return [...numbers, ...summaryParts(summary).slice(1)].filter((part) => part !== '').join(', ')
}

function sayNotified(people: number): string {
  if (people === 0) return 'nobody is notified'
  return people === 1 ? '1 person will be notified' : `${people} people will be notified`
}
