import type { CandidateKind } from './candidates.ts'
import type { ClassRoom, Member } from './class-room.ts'
import type { Removal } from './removals.ts'
import type { Pair } from './review.ts'
import { count, namePeople } from './sentences.ts'
import type { WriteOutcome } from './write-outcome.ts'

/**
 * What assigning does, before it is done. Canvas notifies the reviewer of each new review at once, and nobody
 * while the course or the assignment is unpublished.
 */
export function sayAssigning(
  room: Pick<ClassRoom, 'notifies' | 'assignment'>,
  kind: CandidateKind,
  person: Member,
  chosen: readonly Member[],
): string {
  if (chosen.length === 0) return `Choose one or more ${kind}.`
  if (!room.notifies) {
    const what = room.assignment.isPublished ? 'course' : 'assignment'
    return `Nobody is notified: the ${what} is not published.`
  }
  if (kind === 'submissions' && chosen.length > 1) {
    return `Assigning now sends ${person.label} ${chosen.length} notifications at once.`
  }
  const notified = kind === 'submissions' ? [person] : chosen
  return `Assigning now notifies ${namePeople(notified.map(({ label }) => label))} at once.`
}

/** What removing deletes ("Goes") and what it leaves behind ("Stays"). */
export function sayRemoving(
  chosen: readonly Removal[],
  kind: CandidateKind,
  person: Member,
): { goes: string; stays: string } {
  const namesOf = (removals: readonly Removal[]) =>
    kind === 'submissions' ? person.label : namePeople(removals.map(({ member }) => member.label))
  const open = chosen.filter(({ goes }) => goes.state === 'assigned')
  const completed = chosen.filter(({ goes }) => goes.state === 'completed')
  const reviews = chosen.length === 1 ? 'The review' : `The ${chosen.length} reviews`
  const tasks = `and the ${open.length === 1 ? 'task' : 'tasks'} from the to-do list of ${namesOf(open)}`
  return {
    goes:
      chosen.length === 0
        ? 'Nothing is chosen yet.'
        : `${open.length === 0 ? reviews : `${reviews}, ${tasks}`}. Canvas tells nobody.`,
    stays:
      completed.length === 0
        ? 'Comments and rubric assessments on the submission.'
        : `The comments and rubric assessments by ${namesOf(completed)}. They stay on the submission, without a review that they belong to.`,
  }
}

/** The sentence beside the tick that completed reviews need: whose they are, and that it is for good. */
export function sayCompleted(chosen: readonly Removal[], kind: CandidateKind): string {
  const completed = chosen.filter(({ goes }) => goes.state === 'completed')
  const people = namePeople(completed.map(({ member }) => member.label))
  return warnOfCompleted(completed.length, kind === 'reviewers' ? `by ${people}` : `of ${people}`)
}

function warnOfCompleted(completed: number, whose: string): string {
  if (completed === 0) return 'A removed review cannot be brought back as completed.'
  const [what, it] =
    completed === 1 ? ['completed review', 'It'] : [`${completed} completed reviews`, 'They']
  return `The ${what} ${whose} would be deleted. ${it} cannot be brought back as completed.`
}

/** One sentence for each failed write: whom it concerned and what Canvas said. */
export function sayFailures(
  outcomes: readonly WriteOutcome[],
  labelOf: (pair: Pair) => string,
): string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed')
  const named = failed.slice(0, 3).map(({ pair, wanted, message }) => {
    return `${labelOf(pair)} was not ${wanted === 'assign' ? 'assigned' : 'removed'}: ${message ?? 'no reason was given'}`
  })
  const rest = failed.length - named.length
  return rest > 0 ? [...named, `${count(rest, 'more write')} failed.`] : named
}

/** What is still missing before these reviews can be removed; null if nothing is. */
export function sayMissing(
  chosen: readonly Removal[],
  kind: CandidateKind,
  isCompletedMeant: boolean,
): string | null {
  if (chosen.length === 0) return `Choose one or more ${kind}.`
  const completed = chosen.filter(({ goes }) => goes.state === 'completed').length
  if (completed === 0 || isCompletedMeant) return null
  return completed === 1
    ? '1 of the chosen reviews is completed: tick “Also remove completed reviews”, or choose open ones only.'
    : `${completed} of the chosen reviews are completed: tick “Also remove completed reviews”, or choose open ones only.`
}
