import { describe, expect, test } from 'vitest'
import type { Change } from '#src/domain/change.ts'
import { pairKey } from '#src/domain/class-room.ts'
import type { Person } from '#src/domain/people.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import {
  lastReminders,
  listRemindable,
  previewReminders,
  sayReminders,
  type ReminderOptions,
} from './reminders.ts'

const now = new Date('2026-10-05T12:00:00Z')
const people = ['1', '2', '3', '4'].map((id) => buildPerson(id))
const reviews = [
  buildReview('1>2'),
  buildReview('1>3'),
  buildReview('2>3', { state: 'completed' }),
  buildReview('3>4', { id: 'x', state: 'completed' }),
  buildReview('3>4', { id: 'y' }),
]
const room = buildRoom({ people, reviews })

function preview(
  ids: string[],
  {
    last = [],
    in: itsRoom = room,
    ...options
  }: Partial<ReminderOptions> & { last?: [string, string][]; in?: typeof room } = {},
) {
  const told = previewReminders(itsRoom, ids, new Map(last), { hours: 24, now, ...options })
  const keyOf = ({ pair }: { pair: Parameters<typeof pairKey>[0] }) => pairKey(pair)
  return {
    told,
    sent: told.items.map(keyOf),
    tooSoon: told.tooSoon.map(({ item }) => keyOf(item)),
  }
}

test('each open review of the chosen is a call; people count once, and who has none is told', () => {
  const { told, sent } = preview(['1', '2', '3', '4'])
  expect(sent).toEqual(['1>2', '1>3', '3>4'])
  expect(told.people).toEqual(['1', '3'])
  expect(told.nothingOpen).toEqual(['2', '4'])
  // All reviews that the pair has: one that is made by the call is no reminder.
  expect(told.items[2]).toMatchObject({
    wanted: 'remind',
    goes: [],
    base: [
      { id: 'x', state: 'completed' },
      { id: 'y', state: 'assigned' },
    ],
  })
  expect(preview(['3']).sent).toEqual(['3>4'])
})

test.each<[string, Partial<ReminderOptions>, string, boolean]>([
  ['a moment ago', {}, '2026-10-05T11:59:00Z', true],
  ['almost a day ago', {}, '2026-10-04T12:00:01Z', true],
  ['a day ago', {}, '2026-10-04T12:00:00Z', false],
  ['with a shorter time', { hours: 2 }, '2026-10-05T09:00:00Z', false],
  ['without a time', { hours: 0 }, '2026-10-05T12:00:00Z', false],
  ['when it is wanted all the same', { isForced: true }, '2026-10-05T11:59:00Z', false],
])('one reminded %s is held back: %#', (_when, options, lastAt, isHeld) => {
  const { told, sent, tooSoon } = preview(['1'], { ...options, last: [['1>2', lastAt]] })
  expect(sent).toEqual(isHeld ? ['1>3'] : ['1>2', '1>3'])
  expect(tooSoon).toEqual(isHeld ? ['1>2'] : [])
  expect(told.tooSoon.map((each) => each.lastAt)).toEqual(isHeld ? [lastAt] : [])
  expect(told.nothingOpen).toEqual([])
})

describe('nobody is reminded whom Canvas would not notify', () => {
  const left: Partial<Person> = { enrollments: [{ sectionId: '11', state: 'completed' }] }
  test.each([
    [
      'an assignment that is not published',
      { assignment: buildAssignment({ isPublished: false }) },
    ],
    ['a course that is not published', { isCoursePublished: false }],
    ['a reviewer who left', { people: [buildPerson('1', left), ...people.slice(1)] }],
    ['authors who left', { people: people.map((p) => (p.id === '1' ? p : { ...p, ...left })) }],
    [
      'people of other sections',
      {
        viewer: { id: '9', mayGrade: true, onlySectionIds: ['12'] },
        people: people.slice(1),
        submissions: people.slice(1).map(({ id }) => buildSubmission(id)),
      },
    ],
  ])('%s', (_what, sources) => {
    const { sent, told } = preview(['1'], { in: buildRoom({ people, reviews, ...sources }) })
    expect(sent).toEqual([])
    expect(told.nothingOpen).toEqual(['1'])
  })
})

test.each([
  ['1', [], 'Reminding sends 2 notifications to 1 person.'],
  ['1,3', [], 'Reminding sends 3 notifications to 2 people.'],
  ['2', [], 'Nobody is reminded.'],
  [
    '1',
    ['1>2'],
    'Reminding sends 1 notification to 1 person. 1 review is left out: it was reminded of in the last 24 hours.',
  ],
  [
    '1',
    ['1>2', '1>3'],
    'Nobody is reminded. 2 reviews are left out: they were reminded of in the last 24 hours.',
  ],
])('of %s, with %j held back: %s', (ids, held, words) => {
  const last = held.map((key): [string, string] => [key, now.toISOString()])
  expect(sayReminders(preview(ids.split(','), { last }).told, 24)).toBe(words)
})

describe('what the activity tells of reminders', () => {
  const change = (
    pair: `${string}>${string}`,
    at: string,
    more: Partial<Pick<Change, 'action' | 'result' | 'author'>> = {},
  ): Change => {
    const [reviewer = '', author = ''] = pair.split('>')
    return {
      ...{ id: at, at, actor: { id: '9', name: null }, action: 'remind', result: 'done' },
      ...{ reviewer: { id: reviewer, name: null }, author: { id: author, name: null } },
      ...{ submissionId: null, status: 201, message: null, operationId: null },
      ...more,
    }
  }

  test('the newest of each pair counts, also one without an answer; no refusal and no other action does', () => {
    const last = lastReminders([
      change('1>2', '2026-10-05', { result: 'refused' }),
      change('1>2', '2026-10-04', { result: 'no_answer' }),
      change('1>2', '2026-10-03'),
      change('1>3', '2026-10-02', { action: 'assign' }),
      change('1>4', '2026-10-01', { author: null }),
    ])
    expect([...last]).toEqual([['1>2', '2026-10-04']])
  })

  test('who can be reminded is listed with the number of open reviews and the last time', () => {
    const last = new Map([
      ['1>2', '2026-10-01'],
      ['1>3', '2026-10-03'],
    ])
    const told = listRemindable(room, last).map(({ member, open, lastAt }) => [
      member.id,
      open,
      lastAt,
    ])
    expect(told).toEqual([
      ['1', 2, '2026-10-03'],
      ['3', 1, null],
    ])
    expect(listRemindable({ ...room, notifies: false }, last)).toEqual([])
  })
})
