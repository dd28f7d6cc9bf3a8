import { expect, test } from 'vitest'
import { addRecent, type RecentAssignment } from './recent.ts'

const essay = (assignmentId: string, more: Partial<RecentAssignment> = {}): RecentAssignment => ({
  scope: 'course',
  scopeId: '1',
  assignmentId,
  name: `Essay ${assignmentId}`,
  place: 'Writing 101',
  ...more,
})
const open = (...opened: RecentAssignment[]) => opened.reduce<RecentAssignment[]>(addRecent, [])

test('the newest comes first, each once, five at most', () => {
  const ids = open(...['1', '2', '1', '3', '4', '5', '6'].map((id) => essay(id)))
  expect(ids.map(({ assignmentId }) => assignmentId)).toEqual(['6', '5', '4', '3', '1'])
})

test('the name is the one of the last visit', () => {
  expect(open(essay('1'), essay('1', { name: 'Memoir' }))).toEqual([essay('1', { name: 'Memoir' })])
})

test('an assignment by its course and by a section are two addresses', () => {
  expect(open(essay('1'), essay('1', { scope: 'section', scopeId: '11' }))).toHaveLength(2)
})
