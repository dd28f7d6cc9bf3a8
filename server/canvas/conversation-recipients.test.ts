import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { countMessages, fault, send, sent } from '#server/testing/send-message.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// Who gets a message: contract section 8.3.

const BIG = 9
const CROWD = Array.from({ length: 101 }, (_, index) => 1001 + index)

let canvas: TestCanvas
beforeAll(async () => {
  const big = { course_id: BIG, section_id: 91 }
  canvas = await openTestCanvas({
    ...canvasClass,
    users: [...(canvasClass.users ?? []), ...CROWD.map((id) => ({ id, name: `Student ${id}` }))],
    courses: [...(canvasClass.courses ?? []), { id: BIG, name: 'Big' }],
    sections: [...(canvasClass.sections ?? []), { id: 91, course_id: BIG, name: 'All' }],
    enrollments: [
      ...(canvasClass.enrollments ?? []),
      { user_id: 1, type: 'TeacherEnrollment', ...big },
      ...CROWD.map((user_id) => ({ user_id, type: 'StudentEnrollment' as const, ...big })),
    ],
  })
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

describe('recipients (contract 8.3)', () => {
  test.each([
    ['a course', 1, 'course_1', [2, 3, 4, 8, 101, 102, 103, 104, 108, 109]],
    ['its students', 1, 'course_1_students', [101, 102, 103, 104, 108, 109]],
    ['its TAs', 1, 'course_1_tas', [2, 8]],
    ['a section', 1, 'section_12', [8, 103, 108]],
    ['the students of a section', 1, 'section_12_students', [103, 108]],
    ['a group', 1, 'group_51', [101, 102]],
    [
      'students of his section, for a limited TA',
      2,
      'course_1_students',
      [101, 102, 104, 108, 109],
    ],
    ['a course, for an admin', 5, 'course_1_teachers', [1]],
    ['teachers, for a student', 101, 'course_1_teachers', [1]],
    ['his group, for a student', 101, 'group_51', [102]],
  ])('are the people of %s', async (_case, as, recipient, expected) => {
    const conversations = await sent(canvas, { recipients: [recipient] }, as)
    expect(conversations.flatMap(({ audience }) => audience)).toEqual(expected)
  })

  test.each<[string, number, unknown[], object?]>([
    ['the unknown', 1, [101, 999, 'word', '9223372036854775808', 'course_99', 'group_51_students']],
    ['who left, and who shares no course', 1, [101, 105, 106, 6]],
    ['who is out of sight of a limited TA', 2, [101, 103]],
    ['the sender', 1, [101, 1]],
    ['a person named twice', 1, [101, '101', 'course_1_teachers']],
    ['who is not of the course named', 1, [101, 1001], { context_code: 'course_1' }],
    ['who is not of the group named', 1, [101, 103], { context_code: 'group_51' }],
    ['a group of others, for a student', 103, [101, 'group_51']],
  ])('leave out %s without a word', async (_case, as, recipients, more = {}) => {
    const conversations = await sent(canvas, { recipients, ...more }, as)
    expect(conversations.map(({ audience }) => audience)).toEqual([[101]])
  })

  test('may be the sender alone', async () => {
    expect(await sent(canvas, { recipients: [1] })).toMatchObject([
      { audience: [1], message_count: 1 },
    ])
  })

  test('more than a hundred need bulk_message or force_new', async () => {
    const recipients = [`course_${BIG}_students`]
    const refused = await send(canvas, { recipients })
    expect(refused).toMatchObject({
      status: 400,
      json: fault('recipients', 'too many for group conversation'),
    })
    expect(await countMessages(canvas)).toBe(0)
    expect(await sent(canvas, { recipients, bulk_message: true })).toHaveLength(101)
    expect(await sent(canvas, { recipients, force_new: true })).toHaveLength(101)
    expect(await sent(canvas, { recipients: CROWD.slice(1) })).toHaveLength(100)
  })
})
