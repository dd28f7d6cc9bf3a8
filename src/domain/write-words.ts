import type { CandidateKind } from './candidates.ts'
import type { ClassRoom, Member } from './class-room.ts'
import type { BlockRemoval, PairRemoval, Removal } from './removals.ts'
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
  return goesAndStays(chosen, (removals) =>
    kind === 'submissions' ? person.label : namePeople(removals.map(({ member }) => member.label)),
  )
}

/** What removing the reviews of a block deletes and what it leaves behind. */
export function sayRemovingBlock(chosen: readonly BlockRemoval[]): { goes: string; stays: string } {
  return goesAndStays(chosen, nameReviewers)
}

function nameReviewers(removals: readonly BlockRemoval[]): string {
  return namePeople([...new Set(removals.map(({ reviewer }) => reviewer.label))])
}

function goesAndStays<T extends PairRemoval>(
  chosen: readonly T[],
  namesOf: (removals: readonly T[]) => string,
): { goes: string; stays: string } {
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

/** The same sentence for the reviews of a block. */
export function sayCompletedBlock(removals: readonly BlockRemoval[]): string {
  const completed = removals.filter(({ goes }) => goes.state === 'completed')
  return warnOfCompleted(completed.length, `by ${nameReviewers(completed)}`)
}

function warnOfCompleted(completed: number, whose: string): string {
  if (completed === 0) return 'A removed review cannot be brought back as completed.'
  const [what, it] =
    completed === 1 ? ['completed review', 'It'] : [`${completed} completed reviews`, 'They']
  return `The ${what} ${whose} would be deleted. ${it} cannot be brought back as completed.`
}

/** "4 open, 1 completed, 1 that Canvas cannot remove": what a block holds. */
export function sayBlock(removals: readonly BlockRemoval[]): string {
  const removable = removals.filter(({ reason }) => reason === null)
  const completed = removable.filter(({ goes }) => goes.state === 'completed').length
  const parts: [number, string][] = [
    [removable.length - completed, 'open'],
    [completed, 'completed'],
    [removals.length - removable.length, 'that Canvas cannot remove'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')
}

/** What the button of a block's dialog does at this moment, or what it lacks. Without the tick completed ones stay. */
export function sayBlockConsequence(
  removals: readonly BlockRemoval[],
  isCompletedMeant: boolean,
): { text: string; isReady: boolean } {
  const removable = removals.filter(({ reason }) => reason === null)
  const completed = removable.filter(({ goes }) => goes.state === 'completed').length
  const going = removable.length - (isCompletedMeant ? 0 : completed)
  if (removable.length === 0) return { text: 'Nothing here can be removed.', isReady: false }
  if (going === 0) {
    const are = completed === 1 ? 'The review is' : `The ${completed} reviews are`
    return { text: `${are} completed: tick “Also remove completed reviews”.`, isReady: false }
  }
  const stays =
    completed === 0 || isCompletedMeant
      ? ''
      : ` ${count(completed, 'completed review')} ${completed === 1 ? 'stays' : 'stay'}.`
  return {
    text: `Removing now deletes ${count(going, 'review')} in Canvas at once.${stays}`,
    isReady: true,
  }
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
