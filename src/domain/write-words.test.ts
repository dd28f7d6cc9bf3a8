import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
} from '#src/testing/build-sources.ts'
import { joinClassRoom } from './join-class-room.ts'
import { listRemovals } from './removals.ts'
import type { Pair } from './review.ts'
import type { WriteOutcome } from './write-outcome.ts'
import { sayAssigning, sayCompleted, sayFailures, sayMissing, sayRemoving } from './write-words.ts'

const people = ['Tariq', 'Ada', 'Ben', 'Cyd', 'Dee'].map((name, index) =>
  buildPerson(`${index + 1}`, { name }),
)
const reviews = [
  buildReview('2>1'),
  buildReview('3>1'),
  buildReview('4>1', { state: 'completed' }),
  buildReview('5>1', { state: 'completed' }),
]
const room = joinClassRoom(buildSources({ people, reviews }))
const member = (id: string) => room.memberById.get(id)!
const [tariq, ada, ben, cyd, dee] = ['1', '2', '3', '4', '5'].map(member)
const removals = listRemovals(room, 'reviewers', tariq!, new Date(0))
const removalsOf = (...labels: string[]) =>
  removals.filter((removal) => labels.includes(removal.member.label))

test.each([
  [[], 'Choose one or more reviewers.'],
  [[ada!], 'Assigning now notifies Ada at once.'],
  [[ada!, ben!], 'Assigning now notifies Ada and Ben at once.'],
  [[ada!, ben!, cyd!], 'Assigning now notifies Ada, Ben and Cyd at once.'],
  [[ada!, ben!, cyd!, dee!], 'Assigning now notifies 4 people at once.'],
])('%# reviewers of a submission are the ones who are notified', (chosen, sentence) => {
  expect(sayAssigning(room, 'reviewers', tariq!, chosen)).toBe(sentence)
})

test('a reviewer is notified once for each submission', () => {
  expect(sayAssigning(room, 'submissions', ada!, [tariq!])).toBe(
    'Assigning now notifies Ada at once.',
  )
  expect(sayAssigning(room, 'submissions', ada!, [tariq!, ben!])).toBe(
    'Assigning now sends Ada 2 notifications at once.',
  )
})

test.each([
  [false, true, 'Nobody is notified: the assignment is not published.'],
  [true, false, 'Nobody is notified: the course is not published.'],
])('unpublished means nobody is notified', (isPublished, isCoursePublished, sentence) => {
  const assignment = buildAssignment({ isPublished })
  const hidden = joinClassRoom(buildSources({ people, assignment, isCoursePublished }))
  expect(sayAssigning(hidden, 'reviewers', tariq!, [ada!])).toBe(sentence)
})

test('an open review goes with its task; comments stay', () => {
  expect(sayRemoving(removalsOf('Ada'), 'reviewers', tariq!)).toEqual({
    goes: 'The review, and the task from the to-do list of Ada. Canvas tells nobody.',
    stays: 'Comments and rubric assessments on the submission.',
  })
  expect(sayRemoving(removalsOf('Ada', 'Cyd'), 'reviewers', tariq!)).toEqual({
    goes: 'The 2 reviews, and the task from the to-do list of Ada. Canvas tells nobody.',
    stays:
      'The comments and rubric assessments by Cyd. They stay on the submission, without a review that they belong to.',
  })
  expect(sayRemoving([], 'reviewers', tariq!).goes).toBe('Nothing is chosen yet.')
})

test('the tick for completed reviews says whose they are', () => {
  expect(sayCompleted(removalsOf('Ada', 'Cyd'), 'reviewers')).toBe(
    'The completed review by Cyd would be deleted. It cannot be brought back as completed.',
  )
  expect(sayCompleted(removalsOf('Cyd', 'Dee'), 'reviewers')).toBe(
    'The 2 completed reviews by Cyd and Dee would be deleted. They cannot be brought back as completed.',
  )
})

test('failures are told one by one up to three', () => {
  const failed = (reviewerId: string): WriteOutcome => ({
    pair: { reviewerId, authorId: '1', submissionId: 's1' },
    wanted: 'assign',
    state: 'failed',
    message: 'Canvas does not answer.',
  })
  const labelOf = ({ reviewerId }: Pair) => member(reviewerId).label
  expect(sayFailures([failed('2')], labelOf)).toEqual([
    'Ada was not assigned: Canvas does not answer.',
  ])
  expect(sayFailures(['2', '3', '4', '5'].map(failed), labelOf)).toHaveLength(4)
})

test.each([
  ['nothing chosen', [], false, /^Choose one or more reviewers/],
  [
    'a completed one without the tick',
    ['Ada', 'Cyd'],
    false,
    /^1 of the chosen reviews is completed/,
  ],
  ['two without the tick', ['Dee', 'Cyd'], false, /^2 of the chosen reviews are completed/],
])('%s is said to be missing something', (_case, labels, isMeant, sentence) => {
  expect(sayMissing(removalsOf(...labels), 'reviewers', isMeant)).toMatch(sentence)
})

test.each([
  ['open ones need no tick', ['Ada'], false],
  ['the tick allows completed ones', ['Ada', 'Cyd'], true],
])('%s', (_case, labels, isMeant) => {
  expect(sayMissing(removalsOf(...labels), 'reviewers', isMeant)).toBeNull()
})
