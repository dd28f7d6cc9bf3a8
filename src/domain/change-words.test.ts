import { expect, test } from 'vitest'
import type { Member } from './class-room.ts'
import { momentsOf, type Change } from './change.ts'
import { authorOfChange, changePersonLabel, changeRows, changeWord } from './change-words.ts'
import { pseudonymOf } from './pseudonyms.ts'

const member = (more: Partial<Member>) =>
  ({ standing: 'student', submission: null, ...more }) as Member
const members = [
  member({
    id: '101',
    label: 'Ada (Section A)',
    submission: { id: '9001' } as Member['submission'],
  }),
  member({ id: '102', label: 'Student 102 (not in your sections)', standing: 'hidden' }),
]
const room = {
  hidesNames: false,
  members,
  memberById: new Map(members.map((each) => [each.id, each])),
}
const change: Change = {
  id: '1',
  at: '2026-11-20T12:00:00.000Z',
  actor: { id: '1', name: 'Maya' },
  action: 'assign',
  reviewer: { id: '102', name: 'Ben' },
  author: null,
  submissionId: '9001',
  result: 'refused',
  status: 400,
  message: 'no',
  operationId: null,
}

test.each([
  {
    what: 'a person of the class by label',
    person: { id: '101', name: 'Ada' },
    label: 'Ada (Section A)',
  },
  { what: 'somebody hidden by the name of then', person: { id: '102', name: 'Ben' }, label: 'Ben' },
  { what: 'somebody gone by the name of then', person: { id: '9', name: 'Cyd' }, label: 'Cyd' },
  { what: 'somebody without a name by id', person: { id: '9', name: null }, label: 'Person 9' },
  { what: 'nobody known', person: null, label: 'Somebody' },
])('$what', ({ person, label }) => {
  expect(changePersonLabel(room, person)).toBe(label)
})

test('before a projector the name of then is not told', () => {
  const hidden = { ...room, hidesNames: true }
  expect(changePersonLabel(hidden, { id: '9', name: 'Cyd' })).toBe(pseudonymOf('9'))
})

test('of a refusal the author is the owner of the submission', () => {
  expect(authorOfChange(room, change)?.id).toBe('101')
  expect(authorOfChange(room, { author: null, submissionId: '9999' })).toBeNull()
})

test('an export has ids beside names, and neither while names are hidden', () => {
  const [headings, row] = changeRows(room, [change])
  expect(headings).toHaveLength(12)
  expect(row).toEqual(
    [
      '2026-11-20T12:00:00.000Z',
      'Maya',
      'Assign',
      'Ben',
      'Ada (Section A)',
      'Refused',
      'no',
      '',
    ].concat(['1', '102', '101', '9001']),
  )
  const [short, hidden] = changeRows({ ...room, hidesNames: true }, [change])
  expect([short?.length, hidden?.length]).toEqual([8, 8])
  expect(hidden?.join()).not.toMatch(/Maya|Ben|9001/)
})

test.each([
  { result: 'done', word: 'Removed' },
  { result: 'refused', word: 'Remove' },
  { result: 'no_answer', word: 'Remove' },
] as const)('a removal that is $result is called "$word"', ({ result, word }) => {
  expect(changeWord({ action: 'remove', result })).toBe(word)
})

test('both days count, whatever their length', () => {
  const { from, to } = momentsOf({ fromDay: '2026-11-20', toDay: '2026-11-20' })
  expect(new Date(from ?? '')).toEqual(new Date(2026, 10, 20))
  expect(new Date(to ?? '')).toEqual(new Date(2026, 10, 21))
})
