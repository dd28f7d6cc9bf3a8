import { sql, type Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import type { MessageContext } from './conversation-contexts.ts'

export type Message = {
  senderId: Id
  subject: string | null
  body: string
  context: MessageContext | null
}
/** A conversation and who gets the message in it. */
export type Thread = { conversationId: Id; recipientIds: Id[] }

type Connection = Transaction<Database>

/**
 * The private thread with each recipient: the one there is already, whose subject stays, or a new one
 * (Canvas: conversation.rb, private_hash).
 */
export async function privateThreads(
  db: Connection,
  message: Message,
  recipientIds: Id[],
): Promise<Thread[]> {
  const keyOf = (recipientId: Id) => privateKey(message.senderId, recipientId)
  const keys = recipientIds.map(keyOf)
  // In one order, so that two who write to the same people do not wait for each other in a ring.
  await sql`
    INSERT INTO conversations (private_key, subject, context_course_id, context_group_id)
    SELECT key, ${message.subject}::text, ${courseOf(message)}::bigint, ${groupOf(message)}::bigint
    FROM unnest(${keys}::text[]) AS key
    ORDER BY key
    ON CONFLICT (private_key) DO NOTHING
  `.execute(db)
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'private_key'])
    .where('private_key', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  const byKey = new Map(rows.map((row) => [row.private_key, row.id]))
  return recipientIds.flatMap((recipientId) => {
    const conversationId = byKey.get(keyOf(recipientId))
    return conversationId === undefined ? [] : [{ conversationId, recipientIds: [recipientId] }]
  })
}

/** A new thread for each set of recipients, whatever was written before. */
export async function newThreads(
  db: Connection,
  message: Message,
  sets: Id[][],
): Promise<Thread[]> {
  const { rows } = await sql<{ id: Id }>`
    INSERT INTO conversations (subject, context_course_id, context_group_id)
    SELECT ${message.subject}::text, ${courseOf(message)}::bigint, ${groupOf(message)}::bigint
    FROM generate_series(1, ${sets.length}::integer)
    RETURNING id
  `.execute(db)
  return sets.map((recipientIds, index) => ({
    conversationId: rows[index]?.id ?? '',
    recipientIds,
  }))
}

/** Writes the message into every thread: read by the sender, unread by the others. */
export async function addMessages(
  db: Connection,
  message: Message,
  threads: Thread[],
  batchId: Id | null,
): Promise<void> {
  const places = threads.flatMap(({ conversationId, recipientIds }) =>
    [...new Set([message.senderId, ...recipientIds])].map((userId) => ({ conversationId, userId })),
  )
  await sql`
    INSERT INTO conversation_participants (conversation_id, user_id, workflow_state)
    SELECT conversation_id, user_id,
      CASE WHEN user_id = ${message.senderId}::bigint THEN 'read' ELSE 'unread' END
    FROM unnest(
      ${places.map((place) => place.conversationId)}::bigint[],
      ${places.map((place) => place.userId)}::bigint[]
    ) AS place (conversation_id, user_id)
    ORDER BY conversation_id, user_id
    ON CONFLICT (conversation_id, user_id) DO UPDATE SET workflow_state = excluded.workflow_state
  `.execute(db)
  await sql`
    INSERT INTO conversation_messages (conversation_id, author_id, body, batch_id)
    SELECT id, ${message.senderId}::bigint, ${message.body}::text, ${batchId}::bigint
    FROM unnest(${threads.map((thread) => thread.conversationId)}::bigint[]) AS id
  `.execute(db)
}

/** The next number for what is sent to many at once. */
export async function nextBatchId(db: Connection): Promise<Id> {
  const { rows } = await sql<{ id: Id }>`SELECT nextval('conversation_batches') AS id`.execute(db)
  return rows[0]?.id ?? '0'
}

function privateKey(senderId: Id, recipientId: Id): string {
  const ids = [...new Set([senderId, recipientId])]
  return ids.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)).join(' ')
}

function courseOf({ context }: Message): Id | null {
  return context?.rights.course.id ?? null
}

function groupOf({ context }: Message): Id | null {
  return context?.groupId ?? null
}
