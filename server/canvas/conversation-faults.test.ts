import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { canvasClass } from '#server/testing/canvas-class.ts'
import { countMessages, fault, send } from '#server/testing/send-message.ts'
import { openTestCanvas, type TestCanvas } from '#server/testing/test-canvas.ts'

// When no message is sent, and what is said about it: contract section 8.3.

let canvas: TestCanvas
beforeAll(async () => {
  canvas = await openTestCanvas(canvasClass)
})
beforeEach(() => canvas.reset())
afterAll(() => canvas.close())

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
  const answer = await send(canvas, body, as)
  expect(answer.status).toBe(400)
  expect(answer.json).toEqual(json)
  expect(await countMessages(canvas)).toBe(0)
})
