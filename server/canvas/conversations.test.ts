import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { countMessages, send, sent, TEACHER } from '#server/testing/send-message.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// How a message is sent: contract section 8.3.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

test('a message to one person: 201 with an array of one conversation (contract 8.3)', async () => {
  const answer = await send(canvas, {
    recipients: [101],
    subject: 'Reminder',
    context_code: 'course_1',
  })
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
  const answer = await send(canvas, { recipients: ['102', '101'] })
  expect(answer.json).toMatchObject([{ audience: [101] }, { audience: [102] }])
  expect(answer.text).not.toContain('"messages"')
})

test('a private thread is used again, its subject stays, from either side (contract 8.3)', async () => {
  const [first] = await sent(canvas, { recipients: [101], subject: 'One' })
  const [second] = await sent(canvas, { recipients: [101, 102], subject: 'Two' })
  expect(second).toMatchObject({ id: first?.id, subject: 'One', message_count: 2 })
  const [reply] = await sent(canvas, { recipients: [1], subject: 'Three' }, 101)
  expect(reply).toMatchObject({ id: first?.id, subject: 'One', message_count: 3, audience: [1] })
})

test('messages of one pair at once make one thread', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => sent(canvas, { recipients: [101, 102] })),
  )
  expect(new Set(answers.map(([one]) => one?.id)).size).toBe(1)
  expect(await countMessages(canvas)).toBe(20)
})

test.each([
  ['force_new', { force_new: true }],
  ['a bulk group message', { group_conversation: '1', bulk_message: '1' }],
])('%s makes a new thread for each (contract 8.3)', async (_case, how) => {
  const before = await sent(canvas, { recipients: [101] })
  const after = await sent(canvas, { recipients: [101, 102], subject: 'New', ...how })
  expect(after).toMatchObject([
    { audience: [101], subject: 'New', message_count: 1, private: false },
    { audience: [102], subject: 'New' },
  ])
  expect(after.map(({ id }) => id)).not.toContain(before[0]?.id)
})

test('in a group conversation everybody sees everybody (contract 8.3)', async () => {
  const conversations = await sent(canvas, { recipients: [101, 102], group_conversation: true })
  expect(conversations).toMatchObject([
    { audience: [101, 102], private: false, messages: [{ participating_user_ids: [1, 101, 102] }] },
  ])
  const again = await sent(canvas, { recipients: [101, 102], group_conversation: true })
  expect(again[0]?.id).not.toBe(conversations[0]?.id)
})

describe('mode=async (contract 8.3)', () => {
  test('of a batch is 202, an empty array and the number of the batch', async () => {
    const answer = await send(canvas, { recipients: [101, 102], mode: 'async' })
    expect(answer).toMatchObject({ status: 202, json: [] })
    expect(answer.headers['x-conversation-batch-id']).toMatch(/^\d+$/)
    expect(await countMessages(canvas)).toBe(2)
  })

  test.each([
    ['of one message', { recipients: [101] }],
    ['of a group conversation', { recipients: [101, 102], group_conversation: true }],
    ['is not the default', { recipients: [101, 102], mode: 'sync' }],
  ])('%s: 201', async (_case, body) => {
    const answer = await send(canvas, { mode: 'async', ...body })
    expect(answer.status).toBe(201)
    expect(answer.headers).not.toHaveProperty('x-conversation-batch-id')
  })
})

const ADA = { recipients: [101] }
test('a subject of 255 characters is short enough', async () => {
  expect((await send(canvas, { ...ADA, subject: '😀'.repeat(255) })).status).toBe(201)
})

test('without credentials it is 401', async () => {
  expect((await canvas.post('conversations', { body: ADA })).status).toBe(401)
})

test('of a long message the first hundred characters are shown', async () => {
  const [conversation] = await sent(canvas, { ...ADA, body: 'x'.repeat(101) })
  expect(conversation).toMatchObject({ last_message: `${'x'.repeat(97)}...` })
})
