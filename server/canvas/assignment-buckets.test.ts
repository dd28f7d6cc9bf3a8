import { expect, test } from 'vitest'
import { BUCKETS, type BucketFacts } from './assignment-buckets.ts'

const now = new Date('2026-11-24T12:00:00Z')
const daysOn = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)
const dates = {
  yesterday: daysOn(-1),
  now,
  'in 7 days': daysOn(7),
  'in 8 days': daysOn(8),
  never: null,
}
const student: BucketFacts = { now, isStudent: true, hasHandedIn: false, needsGrading: 0 }
const teacher = { ...student, isStudent: false, needsGrading: 2 }
const done = { ...student, hasHandedIn: true }
const essay = ['online_text_entry']

test.each<[string, keyof typeof dates, string[], BucketFacts, string]>([
  ['a student with nothing handed in', 'yesterday', essay, student, 'past overdue unsubmitted'],
  ['a student who handed in', 'yesterday', essay, done, 'past'],
  ['a teacher with works to grade', 'yesterday', essay, teacher, 'past ungraded'],
  ['work on paper', 'yesterday', ['on_paper'], student, 'past'],
  ['work on paper, to grade', 'yesterday', ['on_paper'], teacher, 'past'],
  ['due this moment', 'now', essay, student, 'unsubmitted upcoming future'],
  ['due in a week', 'in 7 days', essay, student, 'unsubmitted upcoming future'],
  ['due later', 'in 8 days', essay, done, 'future'],
  ['never due', 'never', essay, student, 'undated unsubmitted future'],
  ['never due, nothing to hand in', 'never', ['none'], teacher, 'undated future'],
])('%s: an assignment is in the buckets of its date (%s) and its works', (...row) => {
  const [, due, submission_types, facts, expected] = row
  const found = [...BUCKETS].filter(([, belongs]) =>
    belongs({ due_at: dates[due], submission_types }, facts),
  )
  expect(found.map(([bucket]) => bucket).join(' ')).toBe(expected)
})
