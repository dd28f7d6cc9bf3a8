import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { assignmentQueries } from '#src/assignments/assignment-queries.ts'
import { courseQueries } from '#src/assignments/course-queries.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { buildCourse, built } from '#src/testing/build-course.ts'
import { fakeCanvas } from '#src/testing/fake-canvas.ts'
import { useAssignmentContext } from './assignment-context.ts'
import { useClassRoom } from './class-room.ts'
import { peerReviewMutations } from './peer-review-mutations.ts'
import { submissionQueries } from './submission-queries.ts'

const canvas = fakeCanvas()
const course: AssignmentRef = { scope: 'course', scopeId: '1', assignmentId: '7' }
const sectionB: AssignmentRef = { scope: 'section', scopeId: '12', assignmentId: '7' }

const NOT_HANDED_IN = {
  workflow_state: 'unsubmitted',
  submission_type: null,
  submitted_at: null,
  attempt: null,
} as const

const file = buildCourse({
  students: [
    { name: 'Ada Lovelace', group: 'Team 1' },
    { name: 'Grace Hopper', group: 'Team 1' },
    { name: 'Wei Chen', section: 'Section B' },
    { name: 'Wei Chen' },
    { name: 'Olu Bankole', state: 'completed' },
    { name: 'Ines Moreau', section: 'Section B', submission: NOT_HANDED_IN },
  ],
  reviews: ['Ada > Wei: completed', 'Ines > Wei', 'Olu > Ada', 'Wei > Ines'],
})

function renderWithCanvas<T>(use: () => T) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <Suspense fallback="Loading">{children}</Suspense>
    </QueryClientProvider>
  )
  return { client, ...renderHook(use, { wrapper }) }
}

async function roomFor(userId: string, ref: AssignmentRef): Promise<ClassRoom> {
  await canvas.load(file)
  await canvas.signIn(userId)
  const { result } = renderWithCanvas(() => useClassRoom(ref))
  await waitFor(() => expect(result.current).not.toBeNull())
  return result.current
}

const standings = (room: ClassRoom) =>
  Object.fromEntries(room.members.map(({ label, standing }) => [label, standing]))
const called = (room: ClassRoom, label: string): Member =>
  room.members.find((member) => member.label === label)!

test('a teacher sees the whole class, joined from what the server says', async () => {
  const room = await roomFor(built.teacher, course)
  expect(standings(room)).toEqual({
    'Ada Lovelace': 'student',
    'Grace Hopper': 'student',
    'Ines Moreau': 'student',
    'Olu Bankole': 'left',
    'Wei Chen (Section A)': 'student',
    'Wei Chen (Section B)': 'student',
  })
  expect(room.total).toEqual({ done: 1, assigned: 4 })
  expect(called(room, 'Wei Chen (Section B)')).toMatchObject({
    received: { done: 1, assigned: 2 },
    sections: [{ id: '12', name: 'Section B' }],
  })
  expect(called(room, 'Ada Lovelace').group?.name).toBe('Team 1')
  expect(called(room, 'Ines Moreau').submission?.hasSubmitted).toBe(false)
  expect(room).toMatchObject({ notifies: true, section: null })
  expect(room.viewer).toEqual({ id: '1', mayGrade: true, onlySectionIds: null })
})

test('a limited TA sees all reviews, and others by the name that came along', async () => {
  const room = await roomFor(built.limitedTa, course)
  expect(room.viewer.onlySectionIds).toEqual(['12'])
  expect(room.total.assigned).toBe(4)
  expect(standings(room)).toEqual({
    'Ada Lovelace': 'hidden',
    'Ines Moreau': 'student',
    'Olu Bankole': 'hidden',
    'Wei Chen': 'student',
  })
})

test('by its section, a course has the people of the section and who reviews across', async () => {
  const room = await roomFor(built.teacher, sectionB)
  expect(room.section).toEqual({ id: '12', name: 'Section B' })
  const ids = room.members.filter(({ submission }) => submission !== null).map(({ id }) => id)
  expect(ids.sort()).toEqual(['103', '106'])
  expect(called(room, 'Ada Lovelace').submission).toBeNull()
})

test('an assignment of an unpublished course notifies nobody', async () => {
  await canvas.load(buildCourse({ course: { workflow_state: 'unpublished' } }))
  await canvas.signIn(built.teacher)
  const { result } = renderWithCanvas(() => useClassRoom(course))
  await waitFor(() => expect(result.current).not.toBeNull())
  expect(result.current.notifies).toBe(false)
})

test('a review that is added and removed is joined into the room', async () => {
  await canvas.load(buildCourse({ students: ['Ada Lovelace', 'Grace Hopper'] }))
  await canvas.signIn(built.teacher)
  const { result } = renderWithCanvas(() => ({
    room: useClassRoom(course),
    assign: useMutation(peerReviewMutations.assign(course)).mutateAsync,
    remove: useMutation(peerReviewMutations.unassign(course)).mutateAsync,
  }))
  await waitFor(() => expect(result.current).not.toBeNull())
  const pair = { reviewerId: '101', authorId: '102', submissionId: '9002' }
  await act(() => result.current.assign(pair))
  expect(result.current.room.memberById.get('102')?.received.assigned).toBe(1)
  await act(() => result.current.remove(pair))
  expect(result.current.room.memberById.get('102')?.received.assigned).toBe(0)
})

test('a student reads the reviews of the own submission', async () => {
  await canvas.load(file)
  await canvas.signIn(103)
  const { result, client } = renderWithCanvas(() => useAssignmentContext(course))
  await waitFor(() => expect(result.current).not.toBeNull())
  expect(result.current.viewer).toMatchObject({ id: '103', mayGrade: false })
  const own = await client.query(submissionQueries.own(course))
  expect(own).toMatchObject({ id: '9003', authorId: '103', hasSubmitted: true })
  const { reviews } = await client.query(submissionQueries.received(course, own.id))
  expect(reviews.map(({ reviewer, state }) => [reviewer?.includedName, state])).toEqual([
    ['Ada Lovelace', 'completed'],
    ['Ines Moreau', 'assigned'],
  ])
  const refused = client.query(assignmentQueries.submissions(course))
  await expect(refused).rejects.toMatchObject({ status: 403 })
})

test('an unknown course fails as Canvas says', async () => {
  await canvas.load(file)
  await canvas.signIn(built.teacher)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await expect(client.query(courseQueries.detail('99'))).rejects.toMatchObject({ status: 404 })
})

test('a class of more than a page is read to the last one', async () => {
  await canvas.load(buildCourse({ students: 130 }))
  await canvas.signIn(built.teacher)
  const { result } = renderWithCanvas(() => useClassRoom(course))
  await waitFor(() => expect(result.current).not.toBeNull())
  expect(result.current.members).toHaveLength(130)
  expect(new Set(result.current.members.map(({ label }) => label)).size).toBe(130)
})
