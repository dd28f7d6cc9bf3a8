import { describe, expect, test } from 'vitest'
import { buildPair } from '#src/testing/build-plan.ts'
import {
  buildAssignment,
  buildPerson,
  buildReview,
  buildRoom,
  buildSubmission,
} from '#src/testing/build-sources.ts'
import { addition, removal, type PlanEdit } from './plan.ts'
import { planAsCsv } from './plan-csv.ts'
import { diffPlan } from './plan-diff.ts'
import { loadsAfter } from './loads-after.ts'
import { loadChanges } from './load-changes.ts'
import { saySummary, speakSummary, summarizePlan } from './plan-summary.ts'
import { countWarnings, planWarnings } from './plan-warnings.ts'
import { warningLines } from './warning-words.ts'

const group = { id: '5', name: 'Team 1' }
const done = buildReview('2>3', { state: 'completed' })
const people = [
  buildPerson('1', { name: '=HYPERLINK("x")', loginId: 'ann, a', sisId: '-7' }),
  ...['2', '3', '4'].map((id) => buildPerson(id)),
  buildPerson('5', { enrollments: [{ sectionId: '11', state: 'inactive' }] }),
]
const room = buildRoom({
  assignment: buildAssignment({ reviewsWanted: 1 }),
  people,
  submissions: [
    buildSubmission('1', { group }),
    buildSubmission('2', { group }),
    buildSubmission('3'),
    buildSubmission('4', { hasSubmitted: false }),
  ],
  reviews: [done, buildReview('4>3'), buildReview('5>1')],
})
const isOfNone = (text: string) => /would (get no|have nothing)/.test(text)
const add = (text: `${string}>${string}`) => addition(buildPair(text))
const going = removal(buildPair('2>3'), [done])
const open = removal(buildPair('4>3'), [buildReview('4>3')])
const left = removal(buildPair('5>1'), [buildReview('5>1')])

test.each<[string, PlanEdit[], string]>([
  ['adds of one reviewer', [add('1>2'), add('1>3')], '+2 · 1 person will be notified'],
  [
    'both',
    [add('1>2'), add('3>2'), going],
    '+2 −1 · 2 people will be notified · 1 completed review would be deleted',
  ],
  ['removals', [open], '−1 · nobody is notified'],
])('the bar of %s', (_what, edits, words) => {
  expect(saySummary(summarizePlan(room, edits))).toBe(words)
})

test('while the assignment is not published nobody is notified; signs are spoken as words', () => {
  const summary = summarizePlan({ notifies: false }, [add('1>2'), going])
  expect(summary).toMatchObject({ notified: [], messages: 0, completed: 1 })
  expect(speakSummary(summary)).toBe(
    '1 to add, 1 to remove, nobody is notified, 1 completed review would be deleted',
  )
})

describe('the review of a plan warns', () => {
  test.each<[string, PlanEdit, string, boolean, RegExp]>([
    ['of completed reviews', going, 'completed', false, /deleted for good\. The comments stay/],
    ['of people who left', left, 'left', true, /Student 5 has left the course, and Canvas cannot/],
    ['of group mates', add('2>1'), 'same-group', false, /Same group \(Team 1\)/],
    ['of nothing to review', add('3>4'), 'no-work', false, /Student 4 has not submitted/],
    ['of nothing left', open, 'none-left', false, /Student 4 would have nothing to review/],
    ['of too many', add('1>3'), 'over-capacity', false, /Student 3 would get 3 reviews, 2 at most/],
  ])('%s', (_what, edit, kind, isBlocking, text) => {
    const [list = []] = [...planWarnings(room, [edit]).values()]
    expect(list[0]).toEqual({ kind, isBlocking, text: expect.stringMatching(text) as string })
  })

  test('of reviews outside the sections of a limited TA', () => {
    const limited = buildRoom({
      people: [
        ...people,
        buildPerson('9', { enrollments: [{ sectionId: '12', state: 'active' }] }),
      ],
      viewer: { id: '7', mayGrade: true, onlySectionIds: ['12'] },
    })
    const warnings = planWarnings(limited, [add('9>3')])
    expect(warnings.get('9>3')?.[0]).toMatchObject({ kind: 'not-visible', isBlocking: true })
  })

  test('by the capacity of a person, if there is one', () => {
    const capacityOf = ({ id }: { id: string }) => (id === '1' ? 0 : null)
    const warnings = planWarnings(room, [add('1>3'), add('3>2')], { capacityOf })
    expect([...warnings.keys()]).toEqual(['1>3'])
    expect(warnings.get('1>3')?.[0]?.text).toContain('would give 1 review, 0 at most')
  })

  test('of students to whom all of it together leaves nothing, each named once', () => {
    const textsOf = (edits: PlanEdit[]) => [
      ...new Set([...planWarnings(room, edits).values()].flat().map(({ text }) => text)),
    ]
    expect(textsOf([open, going]).filter((text) => text.startsWith('Student'))).toEqual([
      'Student 4 would have nothing to review',
      'Student 3 would get no review',
      'Student 2 would have nothing to review',
    ])
    // What comes instead is enough, and who has left needs nothing.
    expect(textsOf([open, add('4>2'), left, add('3>1')]).filter(isOfNone)).toEqual([])
    const lines = warningLines(room, planWarnings(room, [open]), [open])
    expect(lines.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
      '1 person would be left without reviews: Student 4 would have nothing to review.',
    ])
  })

  test('with one line for each kind, what is refused first', () => {
    const lines = countWarnings(planWarnings(room, [going, add('2>1'), left]))
    expect(lines.map(({ kind, keys }) => [kind, keys])).toEqual([
      ['left', ['5>1']],
      ['completed', ['2>3']],
      ['same-group', ['2>1']],
    ])
  })
})

test('loads after the plan: added ones open, removed ones gone, done ones less', () => {
  const changes = loadChanges(
    new Map([
      ['2>3', going],
      ['1>3', add('1>3')],
    ]),
  )
  expect(loadsAfter(changes, room.memberById.get('3')!)).toEqual({
    given: { done: 0, assigned: 0 },
    received: { done: 0, assigned: 2 },
  })
  expect(loadsAfter(changes, room.memberById.get('2')!).given).toEqual({ done: 0, assigned: 0 })
  const untouched = room.memberById.get('4')!
  expect(loadsAfter(changes, untouched).given).toBe(untouched.given)
})

test('the diff by reviewer and by author, with loads before and after', () => {
  const edits = [going, add('1>3'), add('1>4'), add('99>3')]
  const byAuthor = diffPlan(room, edits, 'author').people
  expect(
    byAuthor.map(({ member, before, after }) => [member.id, before.assigned, after.assigned]),
  ).toEqual([
    ['3', 2, 3],
    ['4', 0, 1],
  ])
  const { people: byReviewer, unknown } = diffPlan(room, edits, 'reviewer')
  expect(
    byReviewer.map(({ member, edits: own }) => [member.id, own.map(({ other }) => other?.id)]),
  ).toEqual([
    ['1', ['3', '4']],
    ['2', ['3']],
  ])
  expect(unknown).toEqual([add('99>3')])
})

test('the CSV guards formulas and quotes what needs it', () => {
  const lines = planAsCsv(room, [add('1>3'), going]).split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFChange,Reviewer,Reviewer login/)
  expect(lines[1]).toBe(`add,"'=HYPERLINK(""x"")","ann, a",'-7,1,Student 3,,,3,s3,,`)
  expect(lines[2]).toContain('completed,The completed review would be deleted for good')
})

test('while names are hidden the CSV has no ids: they lead to names', () => {
  const hidden = { ...room, hidesNames: true }
  const [head, first] = planAsCsv(hidden, [add('1>3')]).split('\r\n')
  expect(head).toBe('\uFEFFChange,Reviewer,Author,Now,Warnings')
  expect(first).toContain('Student 3,')
  expect(first).not.toContain('s3')
})
