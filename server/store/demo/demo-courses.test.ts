import { expect, test } from 'vitest'
import { demoCourses } from './demo-courses.ts'

const today = new Date('2026-11-24T15:00:00Z')
const file = demoCourses(today)
const reviewsOf = (assignment: string) => {
  const ids = new Set(
    file.submissions.filter((row) => row.assignment_id === assignment).map((row) => row.id),
  )
  return file.peer_reviews.filter((row) => ids.has(row.asset_id))
}

test('the demo is the same for everybody on the same day', () => {
  expect(demoCourses(new Date('2026-11-24T03:00:00Z'))).toEqual(file)
})

test('dates move with the day of loading, ids and people do not', () => {
  const later = demoCourses(new Date('2026-11-27T15:00:00Z'))
  expect(later.peer_reviews).toEqual(file.peer_reviews)
  expect(file.assignments[1]?.due_at).toBe('2026-11-20T20:00:00.000Z')
  expect(later.assignments[1]?.due_at).toBe('2026-11-23T20:00:00.000Z')
})

test('the seminar has 48 students in three sections and twelve teams, two of one name', () => {
  const students = file.enrollments.filter(
    (row) => row.course_id === '101' && row.type === 'StudentEnrollment',
  )
  expect(students).toHaveLength(48)
  expect(new Set(students.map((row) => row.section_id)).size).toBe(3)
  expect(file.groups.map((group) => group.user_ids.length)).toEqual(Array(12).fill(4))
  expect(file.users.filter((user) => user.name === 'Maria Silva')).toHaveLength(2)
})

test('the narrative is finished, the proposal not allocated, the project anonymous', () => {
  expect(reviewsOf('1001')).toHaveLength(144)
  expect(reviewsOf('1001').every((row) => row.workflow_state === 'completed')).toBe(true)
  expect(reviewsOf('1004')).toEqual([])
  expect(file.assignments[2]?.anonymous_peer_reviews).toBe(true)
})

test('the essay shows every trouble: idle, starved, departed, missing, a pair twice, too many', () => {
  const reviews = reviewsOf('1002')
  const given = new Set(reviews.map((row) => row.assessor_id))
  const received = reviews.map((row) => row.user_id)
  expect(['2010', '2031'].some((id) => given.has(id))).toBe(false)
  expect(['2007', '2027', '2042'].some((id) => received.includes(id))).toBe(false)
  expect(reviews.filter((row) => row.assessor_id === '2020').length).toBeGreaterThan(0)
  expect(received.filter((id) => id === '2020').length).toBeGreaterThan(0)
  expect(received.filter((id) => id === '2026').length).toBeGreaterThan(6)
  const pairs = reviews.map((row) => `${row.assessor_id} ${row.user_id}`)
  expect(pairs.length - new Set(pairs).size).toBe(1)
  const empty = file.submissions.filter(
    (row) => row.assignment_id === '1002' && row.submitted_at === null,
  )
  expect(empty.map((row) => row.user_id)).toEqual(['2014', '2035', '2046'])
})

test('nobody reviews a team mate', () => {
  const team = new Map(file.groups.flatMap((group) => group.user_ids.map((id) => [id, group.id])))
  const mates = file.peer_reviews.filter(
    (row) => team.has(row.user_id) && team.get(row.user_id) === team.get(row.assessor_id),
  )
  expect(mates).toEqual([])
})

test('the lecture has 1,000 students with three reviews each, about half of them done', () => {
  const reviews = reviewsOf('2001')
  expect(reviews).toHaveLength(3_000)
  const done = reviews.filter((row) => row.workflow_state === 'completed').length
  expect(done).toBeGreaterThan(1_400)
  expect(done).toBeLessThan(1_800)
})

test('a completed review without a comment is rare, and no comment is from the future', () => {
  const done = file.peer_reviews.filter((row) => row.workflow_state === 'completed').length
  expect(file.submission_comments.length).toBeGreaterThan(done * 0.95)
  const times = file.submission_comments.map((row) => Date.parse(row.created_at ?? ''))
  expect(Math.max(...times)).toBeLessThan(Date.parse('2026-11-24T00:00:00Z') + 1)
})
