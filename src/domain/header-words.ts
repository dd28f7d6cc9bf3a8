import type { ClassRoom, Load, Member } from './class-room.ts'
import { sayWhere } from './member-words.ts'
import { hasNotSubmitted } from './matrix-marks.ts'
import { lateReviews } from './cell.ts'

/**
 * The accessible name of a row's header: "Ada Lovelace, Section A, Team 1, gives 2 of 3 done, 1 late". `planned` is the
 * load after the plan, where that is another one: "…, 4 after the plan".
 */
export function rowHeaderName(
  room: ClassRoom,
  member: Member,
  now: Date,
  planned: Load = member.given,
): string {
  const late = lateReviews(room, member.given, now)
  return join([
    member.label,
    sayWhere(member, ', '),
    sayReviews('gives', member.given),
    late > 0 ? `${late} late` : '',
    sayPlanned(member.given, planned),
    sayStanding(member),
  ])
}

/** The accessible name of a column's header: "Ada Lovelace, Section A, Team 1, receives 1 of 3 done". */
export function columnHeaderName(
  room: ClassRoom,
  member: Member,
  now: Date,
  planned: Load = member.received,
): string {
  const late = lateReviews(room, member.received, now)
  return join([
    member.label,
    sayWhere(member, ', '),
    sayReviews('receives', member.received),
    late > 0 ? `${late} late` : '',
    sayPlanned(member.received, planned),
    hasNotSubmitted(member) ? 'not submitted' : '',
    sayStanding(member),
  ])
}

function sayReviews(verb: 'gives' | 'receives', { done, assigned }: Load): string {
  return assigned === 0 ? `${verb} no review` : `${verb} ${done} of ${assigned} done`
}

/** Not how many of them are done: a plan never does any. */
function sayPlanned(now: Load, { assigned }: Load): string {
  return assigned === now.assigned ? '' : `${assigned} after the plan`
}

function sayStanding({ standing }: Member): string {
  if (standing === 'left') return 'has left the course'
  return standing === 'hidden' ? 'not in your sections' : ''
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
