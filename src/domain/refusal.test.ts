import { expect, test } from 'vitest'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildSources,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import type { ClassRoomSources } from './class-room.ts'
import { joinClassRoom } from './join-class-room.ts'
import type { Person } from './people.ts'
import { refusalToAssign, refusalToRemove } from './refusal.ts'

function refusals(overrides: Partial<ClassRoomSources>, reviewerId = '1', authorId = '2') {
  const room = joinClassRoom(
    buildSources({
      people: [buildPerson('1', { name: 'Ada' }), buildPerson('2', { name: 'Grace' })],
      ...overrides,
    }),
  )
  const pair = [room.memberById.get(reviewerId)!, room.memberById.get(authorId)!] as const
  return { assign: refusalToAssign(room, ...pair), remove: refusalToRemove(room, ...pair) }
}

const team = { id: '6', name: 'Team 6' }
const inTeam = (id: string) => buildSubmission(id, { group: team })
const forbidding = buildAssignment({ forbidsGroupMates: true })

test('two students of the course may review each other', () => {
  expect(refusals({})).toEqual({ assign: null, remove: null })
})

test('nothing is changed while the class is still being read', () => {
  const { assign, remove } = refusals({ isPartial: true })
  expect([assign?.code, remove?.code]).toEqual(['still-reading', 'still-reading'])
})

test('nobody reviews himself, but a review of himself can be removed', () => {
  expect(refusals({}, '1', '1')).toEqual({
    assign: { code: 'own-work', reason: 'Own work' },
    remove: null,
  })
})

test('group mates, where the assignment forbids them', () => {
  const { assign, remove } = refusals({
    assignment: forbidding,
    submissions: [inTeam('1'), inTeam('2')],
  })
  expect(assign).toEqual({ code: 'same-group', reason: 'Same group (Team 6)' })
  expect(remove).toBeNull()
})

test.each([
  ['the assignment allows them', buildAssignment(), inTeam('2')],
  ['the groups differ', forbidding, buildSubmission('2', { group: { id: '5', name: 'Team 5' } })],
  ['one has no group', forbidding, buildSubmission('2')],
])('group mates are no matter where %s', (_why, assignment, second) => {
  expect(refusals({ assignment, submissions: [inTeam('1'), second] }).assign).toBeNull()
})

test('two people without any group are no group mates', () => {
  expect(refusals({ assignment: forbidding }).assign).toBeNull()
})

const gone = (id: string, name: string) =>
  buildPerson(id, { name, enrollments: [{ sectionId: '11', state: 'completed' }] })

test.each<[string, Person[], string, string]>([
  ['reviewer', [gone('1', 'Olu Bankole'), buildPerson('2')], 'reviewer-left', 'Olu Bankole'],
  ['author', [buildPerson('1'), gone('2', 'Hana Kobayashi')], 'author-left', 'Hana Kobayashi'],
])('a %s who left can neither get a review nor lose one', (_who, people, code, name) => {
  const { assign, remove } = refusals({ people, reviews: [buildReview('1>2')] })
  expect(assign).toEqual({ code, reason: `${name} has left the course` })
  expect(remove).toEqual({
    code,
    reason: `${name} has left the course, and Canvas cannot delete the reviews of people who left`,
  })
})

const limited = { id: '9', mayGrade: true, onlySectionIds: ['12'] }
const inB = (id: string) => buildPerson(id, { enrollments: [{ sectionId: '12', state: 'active' }] })

test.each<[string, Person[]]>([
  ['reviewer-hidden', [inB('2')]],
  ['author-hidden', [inB('1')]],
])('a limited viewer may not change a review across the section: %s', (code, people) => {
  const reason = 'Not in your sections: Canvas lets you change only reviews inside Section B'
  const crossing = { viewer: limited, people, reviews: [buildReview('1>2')] }
  expect(refusals(crossing)).toEqual({ assign: { code, reason }, remove: { code, reason } })
})

test('a limited viewer may change what is inside one of several sections', () => {
  const viewer = { ...limited, onlySectionIds: ['11', '12'] }
  expect(refusals({ viewer, people: [buildPerson('1'), inB('2')] }).assign).toBeNull()
  const { assign } = refusals({ viewer, people: [inB('1')], reviews: [buildReview('1>2')] })
  expect(assign?.reason).toMatch(/inside Section A and Section B$/)
})

test('an author to whom the assignment is not assigned has nothing to review', () => {
  const { assign, remove } = refusals({
    submissions: [buildSubmission('1')],
    reviews: [buildReview('1>2')],
  })
  const reason = 'The assignment is not assigned to Grace'
  expect(assign).toEqual({ code: 'no-submission', reason })
  expect(remove).toBeNull()
})

test('on a section page the submissions of other sections were not read', () => {
  const { assign } = refusals({
    section: { id: '12', name: 'Section B' },
    submissions: [],
    reviews: [buildReview('1>2')],
  })
  expect(assign?.reason).toBe('Grace is not in Section B: open the whole course to add a review')
})

test('a reviewer needs no submission', () => {
  const submissions = [buildSubmission('2')]
  expect(refusals({ submissions, reviews: [buildReview('1>2')] }).assign).toBeNull()
})

test('who may not grade may change nothing', () => {
  const viewer = { id: '5', mayGrade: false, onlySectionIds: null }
  const { assign, remove } = refusals({ viewer })
  expect([assign?.code, remove?.code]).toEqual(['read-only', 'read-only'])
})
