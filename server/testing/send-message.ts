import type { TestCanvas } from './test-canvas.ts'

export const TEACHER = 1

type Conversation = { id: number; subject: string; audience: number[]; message_count: number }

/** Sends a message; its body is given here, unless the test says another. */
export function send(canvas: TestCanvas, body: object, as = TEACHER) {
  return canvas.post('conversations', { as, body: { body: 'Please review.', ...body } })
}

/** The conversations with which a message is answered. */
export async function sent(canvas: TestCanvas, body: object, as = TEACHER) {
  return (await send(canvas, body, as)).json as Conversation[]
}

export async function countMessages({ store }: TestCanvas): Promise<number> {
  return (await store.db.selectFrom('conversation_messages').select('id').execute()).length
}

/** What Canvas says of a message that it does not send. */
export function fault(attribute: string, message: string) {
  return [{ attribute, message }]
}
