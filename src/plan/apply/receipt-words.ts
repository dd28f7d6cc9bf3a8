import type { ItemProgress } from '#src/domain/apply/apply-item.ts'
import { notifiedBy, sayOutcome, type Receipt } from '#src/domain/apply/receipt.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { formatMoment } from '#src/domain/dates.ts'
import type { NotRestored } from '#src/domain/plan/inverse.ts'
import { count } from '#src/domain/sentences.ts'

/** What was to be done, before the names of the pair. */
export const VERBS = { add: 'Add', remove: 'Remove', remind: 'Remind' }

/** What came of one item, in one or two words; the reasons of failures are longer. */
export function sayState(room: ClassRoom, line: ItemProgress, isOver: boolean): string {
  const { item, state } = line
  switch (state.is) {
    case 'waiting':
      return isOver ? 'not sent' : 'waiting'
    case 'sending':
      return 'being sent'
    case 'checking':
      return 'no answer: being read again'
    case 'failed':
      return 'failed'
    case 'unknown':
      return 'not certain'
    case 'skipped':
      return `already so, nothing sent: ${state.reason.charAt(0).toLowerCase()}${state.reason.slice(1)}`
    case 'done':
      return item.wanted === 'add' && room.notifies && !state.isFound
        ? 'added, notified'
        : sayOutcome(line, room)
  }
}

/** "9 people were notified"; nobody while the assignment is not published. */
export function sayNotified(room: ClassRoom, receipt: Receipt): string {
  const people = room.notifies ? notifiedBy(receipt).length : 0
  if (people === 0) return 'nobody was notified'
  return people === 1 ? '1 person was notified' : `${people} people were notified`
}

/** "Tue 24 Nov, 08:03 · took 7 seconds · 9 people were notified". */
export function sayWhen(room: ClassRoom, receipt: Receipt, now: Date): string {
  const { startedAt, endedAt } = receipt
  const seconds = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000))
  const took = seconds < 120 ? count(seconds, 'second') : count(Math.round(seconds / 60), 'minute')
  return [formatMoment(startedAt, now), `took ${took}`, sayNotified(room, receipt)].join(' · ')
}

/** What taking an apply back cannot bring back as it was. */
export function sayNotRestored(notRestored: readonly NotRestored[]): string {
  const number = (why: NotRestored['why']) => notRestored.filter((each) => each.why === why).length
  const [completed, double, changed] = [number('completed'), number('double'), number('changed')]
  return [
    completed > 0 &&
      `${count(completed, 'completed review')} ${completed === 1 ? 'comes' : 'come'} back open.`,
    double > 0 && `Of ${count(double, 'pair')} with several reviews one review comes back.`,
    changed > 0 &&
      `${count(changed, 'pair')} ${changed === 1 ? 'was' : 'were'} changed since and ${changed === 1 ? 'stays' : 'stay'} as ${changed === 1 ? 'it is' : 'they are'}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
