import { expect, test } from 'vitest'
import { WHOLE_CLASS, type MatrixFilters } from '#src/domain/matrix-view.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { listMembers } from './review-list-items.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const room = buildRoom({
  assignment: buildAssignment({ reviewsWanted: 1, dueAt: '2026-11-01T12:00:00Z' }),
  people: [
    buildPerson('1', { name: 'Ada' }),
    buildPerson('2', { name: 'Ben' }),
    buildPerson('3', { name: 'Cyd' }),
    buildPerson('4', { name: 'Dan', enrollments: [{ sectionId: '11', state: 'inactive' }] }),
  ],
  submissions: [
    buildSubmission('1'),
    buildSubmission('2'),
    buildSubmission('3', { hasSubmitted: false }),
  ],
  reviews: [
    buildReview('1>2'),
    buildReview('1>2', { id: 'again', state: 'completed' }),
    buildReview('4>2'),
    buildReview('2>1', { state: 'completed' }),
  ],
})

const rows: [string, Partial<MatrixFilters>, string[]][] = [
  ['no choice', {}, ['Ada', 'Ben', 'Cyd', 'Dan']],
  ['open, given or received', { status: 'open' }, ['Ada', 'Ben', 'Dan']],
  ['all done, given or received', { status: 'done' }, ['Ada', 'Ben']],
  ['gives none, of rows', { status: 'none-given' }, ['Cyd']],
  ['receives none, of columns', { status: 'none-received' }, ['Cyd', 'Dan']],
  ['nothing to do, of rows', { status: 'idle' }, ['Cyd']],
  ['too many, of columns', { status: 'too-many' }, ['Ben']],
  ['not submitted, of columns', { status: 'not-submitted' }, ['Cyd']],
  ['has left, of rows', { status: 'left' }, ['Dan']],
  ['a pair twice, on both sides', { status: 'twice' }, ['Ada', 'Ben']],
  ['works that were submitted', { work: 'submitted' }, ['Ada', 'Ben']],
  ['a search, without the partners', { search: 'ada' }, ['Ada']],
  ['all of them together', { status: 'open', search: 'd' }, ['Ada', 'Dan']],
]

test.each(rows)('%s', (_what, filters, names) => {
  const members = listMembers(room, { ...WHOLE_CLASS, ...filters }, NOW)
  expect(members.map(({ name }) => name)).toEqual(names)
})
