import type { ClassRoom, Load, Member } from '#src/domain/class-room.ts'
import { hasNothingToDo, getsNoReview } from '#src/domain/matrix-marks.ts'
import { saySubmittedWhen } from '#src/domain/member-words.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { joinWords } from '#src/domain/sentences.ts'
import { lateReviews } from '#src/domain/cell.ts'

/** One side of a person's reviews, as it is drawn beside its words. */
export type FactLoad = Load & { late: number; wanted: number | null }

/** One line of a person's card. */
export type PersonFact = {
  name: string
  words: string
  /** Needs somebody to look. */
  isSignal: boolean
  load: FactLoad | null
}

/**
 * What the card of a person tells, line by line. What is not known is left out: logins under hidden names, and almost
 * everything of people whom the viewer may not see.
 */
export function personFacts(room: ClassRoom, member: Member, now: Date): PersonFact[] {
  const { sections, group, loginId, sisId } = member
  return [
    plain(sections.length > 1 ? 'Sections' : 'Section', joinWords(sections.map((s) => s.name))),
    plain('Group', group?.name ?? ''),
    submissionFact(room, member, now),
    loadFact(room, member, 'received', now),
    loadFact(room, member, 'given', now),
    plain('Login', loginId ?? ''),
    plain('SIS id', sisId ?? ''),
  ].filter(({ words }) => words !== '')
}

/** Why little can be done about a person; empty for a student of the class whom the viewer may see. */
export function standingNote({ standing }: Pick<Member, 'standing'>): string {
  if (standing === 'left') {
    return 'Has left the course: Canvas neither adds nor deletes reviews of people who left.'
  }
  return standing === 'hidden'
    ? 'Not in your sections: you see that there are reviews, but cannot change them.'
    : ''
}

/** "1 done, 1 open (late), 1 missing of 3 wanted"; "none of 3 wanted" without any. */
export function sayFactLoad({ done, assigned, late, wanted }: FactLoad): string {
  const open = assigned - done
  const missing = wanted === null ? 0 : Math.max(0, wanted - assigned)
  const parts = [
    done > 0 ? `${done} done` : '',
    open > 0 ? `${open} open${sayLate(late, open)}` : '',
    assigned > 0 && missing > 0 ? `${missing} missing` : '',
  ].filter((part) => part !== '')
  const words = parts.length === 0 ? 'none' : parts.join(', ')
  return wanted === null ? words : `${words} of ${wanted} wanted`
}

function sayLate(late: number, open: number): string {
  if (late === 0) return ''
  return late === open ? ' (late)' : ` (${late} late)`
}

function submissionFact(room: ClassRoom, { standing, submission }: Member, now: Date): PersonFact {
  // Canvas lists no work of people who left or are hidden, and a section's page none of other sections.
  if (submission === null && (standing !== 'student' || room.section !== null)) {
    return plain('Submission', '')
  }
  const words = saySubmittedWhen(submission, now, { withTime: true })
  const isSignal = submission !== null && (submission.isLate || submission.isMissing)
  return { ...plain('Submission', words), isSignal }
}

function loadFact(
  room: ClassRoom,
  member: Member,
  side: 'received' | 'given',
  now: Date,
): PersonFact {
  const late = lateReviews(room, member[side], now)
  const isWanted = member.standing === 'student' && (side === 'given' || member.submission !== null)
  const load = { ...member[side], late, wanted: isWanted ? reviewsWanted(room) : null }
  const isEmpty = side === 'received' ? getsNoReview(room, member) : hasNothingToDo(room, member)
  return {
    name: side === 'received' ? 'Receives' : 'Gives',
    words: sayFactLoad(load),
    isSignal: late > 0 || isEmpty,
    load,
  }
}

function plain(name: string, words: string): PersonFact {
  return { name, words, isSignal: false, load: null }
}
