import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

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

type Conversation = { id: number; subject: string; audience: number[]; message_count: number }
const TEACHER = 1
const send = (body: object, as = TEACHER) =>
  canvas.post('conversations', { as, body: { body: 'Please review.', ...body } })
const sent = async (body: object, as = TEACHER) => (await send(body, as)).json as Conversation[]
const countMessages = async () =>
  (await canvas.store.db.selectFrom('conversation_messages').select('id').execute()).length
const fault = (attribute: string, message: string) => [{ attribute, message }]

test('a message to one person: 201 with an array of one conversation (contract 8.3)', async () => {
  const answer = await send({ recipients: [101], subject: 'Reminder', context_code: 'course_1' })
  expect(answer).toMatchObject({
    status: 201,
    json: [
      {
        subject: 'Reminder',
        workflow_state: 'read',
        last_message: 'Please review.',
        message_count: 1,
        private: true,
        audience: [101],
        participants: [
          { id: 1, name: 'Ines', full_name: 'Ines Instructor' },
          { id: 101, name: 'Ada', full_name: 'Ada Lovelace' },
        ],
        context_code: 'course_1',
        context_name: 'Writing 101',
        messages: [{ author_id: 1, body: 'Please review.', participating_user_ids: [1, 101] }],
      },
    ],
  })
  const places = canvas.store.db.selectFrom('conversation_participants').selectAll()
  expect(await places.orderBy('user_id').execute()).toMatchObject([
    { user_id: '1', workflow_state: 'read' },
    { user_id: '101', workflow_state: 'unread' },
  ])
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
test.each([
  ['a list in a form', 'recipients[]=101&recipients[]=102&body=x'],
  ['a comma list in a form', 'recipients=101,102&body=x'],
])('recipients come as %s', async (_how, body) => {
  const { json } = await canvas.post('conversations', { as: TEACHER, body, headers: form })
  expect(json).toMatchObject([{ audience: [101] }, { audience: [102] }])
})

test('several people get it in private, one conversation each (contract 8.3)', async () => {
  const answer = await send({ recipients: ['102', '101'] })
  expect(answer.json).toMatchObject([{ audience: [101] }, { audience: [102] }])
  expect(answer.text).not.toContain('"messages"')
})

test('a private thread is used again, its subject stays, from either side (contract 8.3)', async () => {
  const [first] = await sent({ recipients: [101], subject: 'One' })
  const [second] = await sent({ recipients: [101, 102], subject: 'Two' })
  expect(second).toMatchObject({ id: first?.id, subject: 'One', message_count: 2 })
  const [reply] = await sent({ recipients: [1], subject: 'Three' }, 101)
  expect(reply).toMatchObject({ id: first?.id, subject: 'One', message_count: 3, audience: [1] })
})

test('messages of one pair at once make one thread', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => sent({ recipients: [101, 102] })),
  )
  expect(new Set(answers.map(([one]) => one?.id)).size).toBe(1)
  expect(await countMessages()).toBe(20)
})

test.each([
  ['force_new', { force_new: true }],
  ['a bulk group message', { group_conversation: '1', bulk_message: '1' }],
])('%s makes a new thread for each (contract 8.3)', async (_case, how) => {
  const before = await sent({ recipients: [101] })
  const after = await sent({ recipients: [101, 102], subject: 'New', ...how })
  expect(after).toMatchObject([
    { audience: [101], subject: 'New', message_count: 1, private: false },
    { audience: [102], subject: 'New' },
  ])
  expect(after.map(({ id }) => id)).not.toContain(before[0]?.id)
})

test('in a group conversation everybody sees everybody (contract 8.3)', async () => {
  const conversations = await sent({ recipients: [101, 102], group_conversation: true })
  expect(conversations).toMatchObject([
    { audience: [101, 102], private: false, messages: [{ participating_user_ids: [1, 101, 102] }] },
  ])
  const again = await sent({ recipients: [101, 102], group_conversation: true })
  expect(again[0]?.id).not.toBe(conversations[0]?.id)
})

describe('mode=async (contract 8.3)', () => {
  test('of a batch is 202, an empty array and the number of the batch', async () => {
    const answer = await send({ recipients: [101, 102], mode: 'async' })
    expect(answer).toMatchObject({ status: 202, json: [] })
    expect(answer.headers['x-conversation-batch-id']).toMatch(/^\d+$/)
    expect(await countMessages()).toBe(2)
  })

  test.each([
    ['of one message', { recipients: [101] }],
    ['of a group conversation', { recipients: [101, 102], group_conversation: true }],
    ['is not the default', { recipients: [101, 102], mode: 'sync' }],
  ])('%s: 201', async (_case, body) => {
    const answer = await send({ mode: 'async', ...body })
    expect(answer.status).toBe(201)
    expect(answer.headers).not.toHaveProperty('x-conversation-batch-id')
  })
})

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
    const conversations = await sent({ recipients: [recipient] }, as)
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
    const conversations = await sent({ recipients, ...more }, as)
    expect(conversations.map(({ audience }) => audience)).toEqual([[101]])
  })

  test('may be the sender alone', async () => {
    expect(await sent({ recipients: [1] })).toMatchObject([{ audience: [1], message_count: 1 }])
  })

  test('more than a hundred need bulk_message or force_new', async () => {
    const recipients = [`course_${BIG}_students`]
    const refused = await send({ recipients })
    expect(refused).toMatchObject({
      status: 400,
      json: fault('recipients', 'too many for group conversation'),
    })
    expect(await countMessages()).toBe(0)
    expect(await sent({ recipients, bulk_message: true })).toHaveLength(101)
    expect(await sent({ recipients, force_new: true })).toHaveLength(101)
    expect(await sent({ recipients: CROWD.slice(1) })).toHaveLength(100)
  })
})

const ADA = { recipients: [101] }
test.each<[string, number, object, unknown]>([
  ['without recipients', 1, {}, fault('recipients', 'blank')],
  ['with empty recipients', 1, { recipients: ['', ' '] }, fault('recipients', 'blank')],
  ['with nobody who is known', 1, { recipients: [999, 'x'] }, fault('recipients', 'invalid')],
  ['to oneself and nobody', 1, { recipients: [1, 999] }, fault('recipients', 'invalid')],
  ['by a stranger', 6, ADA, fault('recipients', 'invalid')],
  ['without a body', 1, { ...ADA, body: '' }, fault('body', 'blank')],
  ['with a blank body', 1, { ...ADA, body: ' \n' }, fault('body', 'blank')],
  ['with a body that is no text', 1, { ...ADA, body: { a: 1 } }, fault('body', 'blank')],
  ['with a long subject', 1, { ...ADA, subject: 'x'.repeat(256) }, fault('subject', 'too_long')],
  ['with an odd context', 1, { ...ADA, context_code: 'x' }, fault('context_code', 'invalid')],
  [
    'with no such course',
    1,
    { ...ADA, context_code: 'course_99' },
    { message: 'invalid context_code' },
  ],
  [
    'with a deleted course',
    1,
    { ...ADA, context_code: 'course_3' },
    { message: 'invalid context_code' },
  ],
  [
    'with a course of others',
    6,
    { ...ADA, context_code: 'course_1' },
    { message: 'invalid context_code' },
  ],
  [
    'with a group of others',
    103,
    { ...ADA, context_code: 'group_51' },
    { message: 'invalid context_code' },
  ],
  [
    'with a huge number',
    1,
    { ...ADA, context_code: `course_${'9'.repeat(30)}` },
    { message: 'invalid context_code' },
  ],
  [
    'in a concluded course',
    1,
    { ...ADA, context_code: 'course_4' },
    fault('Course concluded', 'Unable to send messages'),
  ],
  [
    'to a concluded course',
    1,
    { recipients: ['course_4'] },
    fault('Course concluded', 'Unable to send messages'),
  ],
  [
    'in a course not open to him',
    101,
    { recipients: [1], context_code: 'course_2' },
    fault('Unable to send messages to users in Draft of a course', ''),
  ],
  [
    'by who was set inactive',
    105,
    { ...ADA, context_code: 'course_1' },
    fault('Unable to send messages to users in Writing 101', ''),
  ],
  [
    'by a student to the class',
    101,
    { recipients: ['course_1'] },
    fault('recipients', 'restricted by role'),
  ],
  [
    'by a student to a section',
    101,
    { recipients: ['section_11_students'] },
    fault('recipients', 'restricted by role'),
  ],
  [
    'to very many contexts',
    1,
    { recipients: Array.from({ length: 101 }, (_, index) => `course_${index}`) },
    fault('recipients', 'too many for group conversation'),
  ],
])('%s (as %i) it is 400 and nothing is sent (contract 8.3)', async (_case, as, body, json) => {
  const answer = await send(body, as)
  expect(answer.status).toBe(400)
  expect(answer.json).toEqual(json)
  expect(await countMessages()).toBe(0)
})

test('a subject of 255 characters is short enough', async () => {
  expect((await send({ ...ADA, subject: '😀'.repeat(255) })).status).toBe(201)
})

test('without credentials it is 401', async () => {
  expect((await canvas.post('conversations', { body: ADA })).status).toBe(401)
})

test('of a long message the first hundred characters are shown', async () => {
  const [conversation] = await sent({ ...ADA, body: 'x'.repeat(101) })
  expect(conversation).toMatchObject({ last_message: `${'x'.repeat(97)}...` })
})
