import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import type { ClassRoom } from './class-room.ts'
import { joinClassRoom } from './join-class-room.ts'

const limited = { id: '2', mayGrade: true, onlySectionIds: ['12'] }

test('members are the active students with a submission, in order of sortable name', () => {
  const room = joinClassRoom(
    buildSources({
      people: [
        buildPerson('1', { sortableName: 'Zola' }),
        buildPerson('2', { sortableName: 'Ábel' }),
        buildPerson('3', { sortableName: 'Brown' }),
      ],
      submissions: [buildSubmission('1'), buildSubmission('2')],
    }),
  )
  expect(room.members.map(({ id }) => id)).toEqual(['2', '1'])
  expect(room.memberById.get('1')?.submission?.id).toBe('s1')
})

test('while lists are still being read, whoever gives or receives a review counts as a student', () => {
  const sources = buildSources({
    people: [buildPerson('1')],
    submissions: [],
    includedNames: [{ id: '2', name: 'Grace' }],
    reviews: [buildReview('1>2'), buildReview('1>3')],
  })
  const whole = joinClassRoom(sources)
  const partial = joinClassRoom({ ...sources, isPartial: true })
  const standings = (room: ClassRoom) => room.members.map(({ name, standing }) => [name, standing])
  expect(standings(partial)).toEqual([
    ['Grace', 'student'],
    ['Student 1', 'student'],
    ['Student 3', 'student'],
  ])
  expect(standings(whole)).toEqual([
    ['Grace', 'left'],
    ['Student 1', 'student'],
    ['Student 3', 'left'],
  ])
})

test('a student without a submission row is a member once in a review', () => {
  const people = [buildPerson('1'), buildPerson('2')]
  const submissions = [buildSubmission('1')]
  const reviews = [buildReview('2>1')]
  const room = joinClassRoom(buildSources({ people, submissions, reviews }))
  expect(room.memberById.get('2')).toMatchObject({ standing: 'student', submission: null })
})

test.each([
  ['without a review is no member', [], []],
  ['with a review is one', [buildReview('1>9')], ['1', '9']],
])('the Test Student %s', (_what, reviews, ids) => {
  const test = buildPerson('9', { isTestStudent: true, name: 'Test Student' })
  const one = reviews.length > 0 ? [buildPerson('1')] : []
  const room = joinClassRoom(buildSources({ people: [...one, test], reviews }))
  expect(room.members.map(({ id }) => id)).toEqual(ids)
})

test('loads count every review, of a pair with two reviews both', () => {
  const room = joinClassRoom(
    buildSources({
      people: [buildPerson('1'), buildPerson('2'), buildPerson('3')],
      reviews: [
        buildReview('1>2', { id: 'a', state: 'completed' }),
        buildReview('1>2', { id: 'b' }),
        buildReview('1>3', { id: 'c' }),
        buildReview('3>2', { id: 'd', state: 'completed' }),
      ],
    }),
  )
  expect(room.memberById.get('1')?.given).toEqual({ done: 1, assigned: 3 })
  expect(room.memberById.get('1')?.received).toEqual({ done: 0, assigned: 0 })
  expect(room.memberById.get('2')?.received).toEqual({ done: 2, assigned: 3 })
  expect(room.total).toEqual({ done: 2, assigned: 4 })
  expect(room.reviewsByPair.get('1>2')?.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('sections come from the active enrollments; somebody who left keeps the old ones', () => {
  const room = joinClassRoom(
    buildSources({
      people: [
        buildPerson('1', {
          enrollments: [
            { sectionId: '11', state: 'completed' },
            { sectionId: '12', state: 'active' },
            { sectionId: '12', state: 'active' },
          ],
        }),
        buildPerson('2', { enrollments: [{ sectionId: '11', state: 'inactive' }] }),
      ],
      reviews: [buildReview('2>1')],
    }),
  )
  expect(room.memberById.get('1')?.sections).toEqual([{ id: '12', name: 'Section B' }])
  expect(room.memberById.get('2')).toMatchObject({
    standing: 'left',
    sections: [{ id: '11', name: 'Section A' }],
  })
})

test('for a viewer without limits, whoever is in no list has left', () => {
  const room = joinClassRoom(
    buildSources({
      people: [buildPerson('1')],
      reviews: [buildReview('8>1'), buildReview('9>1')],
      includedNames: [{ id: '8', name: 'Olu Bankole' }],
    }),
  )
  expect(room.memberById.get('8')).toMatchObject({ label: 'Olu Bankole', standing: 'left' })
  expect(room.memberById.get('9')).toMatchObject({ label: 'Student 9', standing: 'left' })
})

test('for a limited viewer, whoever is in no list is in another section', () => {
  const room = joinClassRoom(
    buildSources({
      viewer: limited,
      people: [buildPerson('1', { enrollments: [{ sectionId: '12', state: 'active' }] })],
      reviews: [buildReview('8>1'), buildReview('9>1')],
      includedNames: [{ id: '8', name: 'Ben Okri' }],
    }),
  )
  expect(room.memberById.get('1')?.standing).toBe('student')
  expect(room.memberById.get('8')).toMatchObject({ label: 'Ben Okri', standing: 'hidden' })
  expect(room.memberById.get('9')).toMatchObject({
    label: 'Student 9 (not in your sections)',
    standing: 'hidden',
  })
})

test('a listed student of another section is hidden from a limited viewer too', () => {
  const room = joinClassRoom(buildSources({ viewer: limited, people: [buildPerson('1')] }))
  expect(room.memberById.get('1')?.standing).toBe('hidden')
})

test('on a roster without sections the limited viewer sees whom Canvas lists', () => {
  const person = buildPerson('1', { enrollments: [{ sectionId: null, state: 'active' }] })
  const room = joinClassRoom(buildSources({ viewer: limited, people: [person] }))
  expect(room.memberById.get('1')).toMatchObject({ standing: 'student', sections: [] })
})

test('groups are those of the submissions, each once, Team 2 before Team 10', () => {
  const ten = { id: '10', name: 'Team 10' }
  const two = { id: '2', name: 'Team 2' }
  const room = joinClassRoom(
    buildSources({
      people: [buildPerson('1'), buildPerson('2'), buildPerson('3')],
      submissions: [
        buildSubmission('1', { group: ten }),
        buildSubmission('2', { group: two }),
        buildSubmission('3', { group: ten }),
      ],
    }),
  )
  expect(room.groups).toEqual([two, ten])
  expect(room.memberById.get('3')?.group).toEqual(ten)
})

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])('course published %s, assignment published %s: notifies %s', (course, published, notifies) => {
  const assignment = buildAssignment({ isPublished: published })
  const room = joinClassRoom(buildSources({ isCoursePublished: course, assignment }))
  expect(room.notifies).toBe(notifies)
})

test('labels are unique among the members, not in the course', () => {
  const room = joinClassRoom(
    buildSources({
      people: [
        buildPerson('1', { name: 'Wei Chen' }),
        buildPerson('2', { name: 'Wei Chen', enrollments: [{ sectionId: '12', state: 'active' }] }),
        buildPerson('3', { name: 'Ada' }),
        buildPerson('4', { name: 'Ada' }),
      ],
      submissions: [buildSubmission('1'), buildSubmission('2'), buildSubmission('3')],
    }),
  )
  expect(room.members.map(({ label }) => label)).toEqual([
    'Ada',
    'Wei Chen (Section A)',
    'Wei Chen (Section B)',
  ])
})
