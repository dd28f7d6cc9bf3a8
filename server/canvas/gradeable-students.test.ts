import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

const FOR_TWO = 62

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas({
    ...canvasClass,
    assignments: [
      ...(canvasClass.assignments ?? []),
      { id: FOR_TWO, course_id: 1, name: 'For two', assigned_user_ids: [101, 103] },
    ],
    submissions: [
      ...(canvasClass.submissions ?? []),
      { id: 6203, assignment_id: FOR_TWO, user_id: 102 },
    ],
  })
})
afterAll(() => canvas.close())

type Rows = Record<string, unknown>[]
const rowsOf = async (url: string, as = 1) => (await canvas.get(url, { as })).json as Rows

describe('gradeable students (contract 5.5)', () => {
  const students = async (assignmentId: number, as = 1) =>
    (await rowsOf(`courses/1/assignments/${assignmentId}/gradeable_students?per_page=50`, as)).map(
      (row) => row['id'],
    )

  test.each([
    ['the teacher, inactive ones too', 7, 1, [101, 102, 103, 104, 105, 107, 108]],
    ['a limited TA, of his section', 7, 2, [101, 102, 104, 105, 107, 108]],
    ['only those to whom it is assigned', FOR_TWO, 1, [101, 103]],
  ])('are seen by user id: %s', async (_case, assignmentId, as, ids) => {
    expect(await students(assignmentId, as)).toEqual(ids)
  })

  test('come in the short form, by pages', async () => {
    const answer = await canvas.get(
      'courses/1/assignments/7/gradeable_students?per_page=2&page=3',
      { as: 1 },
    )
    expect(answer.json).toEqual([
      expect.objectContaining({ id: 105, anonymous_id: '2x', display_name: 'Ian' }),
      expect.objectContaining({ id: 107, fake_student: true }),
    ])
    expect(answer.headers['link']).toContain('rel="last"')
  })

  test.each([
    ['a designer', 3, 403],
    ['a student', 101, 403],
    ['a stranger', 6, 403],
    ['a teacher of the past', 7, 200],
  ])('answer %s (%i) with %i', async (_who, as, status) => {
    const url = 'courses/1/assignments/7/gradeable_students'
    expect((await canvas.get(url, { as })).status).toBe(status)
  })
})
