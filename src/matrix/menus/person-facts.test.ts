import { describe, expect, test } from 'vitest'
import type { ClassRoomSources } from '#src/domain/class-room.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { personFacts, sayFactLoad, standingNote } from './person-facts.ts'

const NOW = new Date('2026-10-05T12:00:00Z')
const ADA = buildPerson('1', { name: 'Ada', loginId: 'ada', sisId: 'S-1' })
const TWO_SECTIONS = {
  enrollments: ['11', '12'].map((sectionId) => ({ sectionId, state: 'active' as const })),
}
const LEFT = { enrollments: [{ sectionId: '11', state: 'completed' as const }] }
const TA_OF_B = { id: '2', mayGrade: true, onlySectionIds: ['12'] }

function factsOf(overrides: Partial<ClassRoomSources>) {
  const room = buildRoom({ people: [ADA, buildPerson('2')], ...overrides })
  return personFacts(room, room.memberById.get('1')!, NOW)
}
const lines = (overrides: Partial<ClassRoomSources>) =>
  factsOf(overrides).map(({ name, words, isSignal }) => `${isSignal ? '! ' : ''}${name}: ${words}`)

describe('the lines of a card', () => {
  const submissions = (overrides: Parameters<typeof buildSubmission>[1]) => [
    buildSubmission('1', overrides),
    buildSubmission('2'),
  ]
  test.each<[string, string | RegExp, Partial<ClassRoomSources>]>([
    ['the section', 'Section: Section A', {}],
    [
      'several sections',
      'Sections: Section A and Section B',
      { people: [{ ...ADA, ...TWO_SECTIONS }] },
    ],
    [
      'the group',
      'Group: Team 1',
      { submissions: submissions({ group: { id: '5', name: 'Team 1' } }) },
    ],
    ['when it was submitted', /^Submission: Submitted Wed 30 Sept, \d\d:00$/, {}],
    [
      'that it came late',
      /^! Submission: Submitted late Wed 30 Sept, \d\d:00$/,
      { submissions: submissions({ isLate: true }) },
    ],
    [
      'that it is missing',
      '! Submission: Missing',
      { submissions: submissions({ hasSubmitted: false, isMissing: true }) },
    ],
    [
      'that there is none yet',
      'Submission: Not submitted',
      { submissions: submissions({ hasSubmitted: false }) },
    ],
    [
      'that it is excused',
      'Submission: Excused',
      { submissions: submissions({ isExcused: true }) },
    ],
    ['the login', 'Login: ada', {}],
    ['the SIS id', 'SIS id: S-1', {}],
    [
      'what is given',
      'Gives: 1 done of 1 wanted',
      { reviews: [buildReview('1>2', { state: 'completed' })] },
    ],
    ['what is received', 'Receives: 1 open of 1 wanted', { reviews: [buildReview('2>1')] }],
    ['who gets nothing', '! Receives: none of 1 wanted', { reviews: [buildReview('1>2')] }],
    ['who has nothing to do', '! Gives: none of 1 wanted', { reviews: [buildReview('2>1')] }],
    ['nobody reviews anybody: no signal', 'Gives: none', {}],
    [
      'what is late',
      '! Gives: 1 open (late) of 1 wanted',
      {
        reviews: [buildReview('1>2')],
        assignment: buildAssignment({ dueAt: '2026-10-01T00:00:00Z' }),
      },
    ],
  ])('tell %s', (_what, line, overrides) => {
    expect(lines(overrides)).toContainEqual(
      typeof line === 'string' ? line : expect.stringMatching(line),
    )
  })

  test('hidden names hide login and SIS id', () => {
    expect(factsOf({ hidesNames: true }).map(({ name }) => name)).toEqual([
      'Section',
      'Submission',
      'Receives',
      'Gives',
    ])
  })

  test('of somebody who left, only what is known', () => {
    const facts = lines({
      people: [{ ...ADA, ...LEFT }, buildPerson('2')],
      submissions: [buildSubmission('2')],
      reviews: [buildReview('1>2')],
    })
    expect(facts).toEqual([
      'Section: Section A',
      'Receives: none',
      'Gives: 1 open',
      'Login: ada',
      'SIS id: S-1',
    ])
  })

  test('a limited TA learns of people of other sections only the reviews', () => {
    const facts = lines({
      people: [],
      submissions: [],
      reviews: [buildReview('1>2')],
      viewer: TA_OF_B,
    })
    expect(facts).toEqual(['Receives: none', 'Gives: 1 open'])
  })
})

test.each([
  [{ done: 0, assigned: 0, late: 0, wanted: null }, 'none'],
  [{ done: 0, assigned: 0, late: 0, wanted: 3 }, 'none of 3 wanted'],
  [{ done: 1, assigned: 2, late: 0, wanted: 3 }, '1 done, 1 open, 1 missing of 3 wanted'],
  [{ done: 0, assigned: 2, late: 2, wanted: null }, '2 open (late)'],
  [{ done: 0, assigned: 2, late: 1, wanted: null }, '2 open (1 late)'],
  [{ done: 4, assigned: 4, late: 0, wanted: 3 }, '4 done of 3 wanted'],
])('%o is said as “%s”', (load, words) => {
  expect(sayFactLoad(load)).toBe(words)
})

test.each([
  ['a student', {}, ''],
  ['who left', { people: [{ ...ADA, ...LEFT }] }, /^Has left the course/],
  [
    'who is hidden from a TA',
    { people: [], submissions: [], viewer: TA_OF_B },
    /^Not in your sections/,
  ],
])('the note of %s', (_who, overrides, note) => {
  const room = buildRoom({ people: [ADA], reviews: [buildReview('1>2')], ...overrides })
  expect(standingNote(room.memberById.get('1')!)).toMatch(note)
})
