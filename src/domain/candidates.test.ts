import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { rankCandidates, searchCandidates } from './candidates.ts'
import type { ClassRoomSources } from './class-room.ts'
import { joinClassRoom } from './join-class-room.ts'

const AUTHOR = buildPerson('1', { name: 'Grace Okafor' })

function rankFor(
  kind: 'reviewers' | 'submissions',
  others: string[],
  sources: Partial<ClassRoomSources> = {},
) {
  const people = [AUTHOR, ...others.map((name, index) => buildPerson(`${index + 2}`, { name }))]
  const room = joinClassRoom(buildSources({ people, ...sources }))
  return rankCandidates(room, kind, room.memberById.get('1')!)
}
const names = (candidates: { member: { label: string } }[]) =>
  candidates.map(({ member }) => member.label)

test('reviewers with the fewest open reviews come first, then those with the smallest load', () => {
  const ranked = rankFor('reviewers', ['Ada', 'Ben', 'Cyd', 'Dee'], {
    reviews: [
      buildReview('2>3'),
      buildReview('3>4', { state: 'completed' }),
      buildReview('4>3'),
      buildReview('4>2'),
    ],
  })
  expect(names(ranked)).toEqual(['Dee', 'Ben', 'Ada', 'Cyd'])
})

test('with equally many open reviews, who has handed in comes before who has not', () => {
  const submissions = [
    buildSubmission('1'),
    buildSubmission('2', { hasSubmitted: false }),
    buildSubmission('3'),
  ]
  expect(names(rankFor('reviewers', ['Ada', 'Ben'], { submissions }))).toEqual(['Ben', 'Ada'])
})

test('submissions that were handed in and have the fewest reviews come first', () => {
  const submissions = [
    buildSubmission('1'),
    buildSubmission('2', { hasSubmitted: false }),
    buildSubmission('3'),
    buildSubmission('4'),
  ]
  const ranked = rankFor('submissions', ['Ada', 'Ben', 'Cyd'], {
    submissions,
    reviews: [buildReview('4>3', { state: 'completed' })],
  })
  expect(names(ranked)).toEqual(['Cyd', 'Ben', 'Ada'])
  expect(ranked[0]!.pair).toEqual({ reviewerId: '1', authorId: '4', submissionId: 's4' })
  expect(ranked[1]!.load).toEqual({ done: 1, assigned: 1 })
})

test('who is not allowed comes last, with the reason, and nobody but the author is left out', () => {
  const team = { id: '51', name: 'Team 6' }
  const ranked = rankFor('reviewers', ['Ada', 'Ben', 'Cyd', 'Dee'], {
    assignment: buildAssignment({ forbidsGroupMates: true }),
    submissions: ['1', '2', '3', '4', '5'].map((id) =>
      buildSubmission(id, { group: id === '1' || id === '2' ? team : null }),
    ),
    reviews: [buildReview('3>1', { state: 'completed' })],
  })
  expect(ranked.map(({ member, reason }) => [member.label, reason])).toEqual([
    ['Cyd', null],
    ['Dee', null],
    ['Ada', 'Same group (Team 6)'],
    ['Ben', 'Already a reviewer (completed)'],
  ])
})

test('two reviews of one pair are told as such, from either side', () => {
  const reviews = [buildReview('2>1'), buildReview('2>1', { id: 'again' })]
  const asReviewer = rankFor('reviewers', ['Ada'], { reviews })
  expect(asReviewer[0]!.reason).toBe('Already a reviewer (2 reviews)')
  const asAuthor = rankFor('submissions', ['Ada'], { reviews: [buildReview('1>2')] })
  expect(asAuthor[0]!.reason).toBe('Already reviewed by Grace Okafor (assigned)')
})

test('an author without a submission has no pair, and says why', () => {
  const [ada] = rankFor('submissions', ['Ada'], {
    submissions: [buildSubmission('1')],
    reviews: [buildReview('2>1')],
  })
  expect(ada).toMatchObject({ pair: null, reason: 'The assignment is not assigned to Ada' })
})

test('a search finds everybody by label, login and SIS id, without accents', () => {
  const people = [
    AUTHOR,
    buildPerson('2', { name: 'Maria Silva', loginId: 'msilva' }),
    buildPerson('3', {
      name: 'Maria Silva',
      sisId: 'u-77',
      enrollments: [{ sectionId: '12', state: 'active' }],
    }),
    buildPerson('4', { name: 'Zeynep Yılmaz' }),
  ]
  const ranked = rankFor('reviewers', [], {
    people,
    submissions: people.map(({ id }) => buildSubmission(id)),
  })
  const find = (search: string) => searchCandidates(ranked, search).map(({ member }) => member.id)
  for (const { member } of ranked) expect(find(member.label)).toEqual([member.id])
  expect(find('maria')).toEqual(['2', '3'])
  expect(find('msilva')).toEqual(['2'])
  expect(find('U-77')).toEqual(['3'])
  expect(find('yilmaz')).toEqual(['4'])
  expect(find('')).toHaveLength(3)
})
