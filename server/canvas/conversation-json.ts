import { sql, type Transaction } from 'kysely'
import type { Database, Id } from '#server/store/schema.ts'
import { isoTime } from './json.ts'

const PREVIEW_LENGTH = 100

/**
 * Conversations as their sender sees them right after he wrote, in the order of `ids`; `messages` only
 * for a single one (Canvas: conversation.rb, api).
 */
export async function conversationsJson(
  db: Transaction<Database>,
  { ids, callerId, withMessages }: { ids: Id[]; callerId: Id; withMessages: boolean },
) {
  const inIds = sql<Id>`any(${ids}::bigint[])`
  const conversations = await db
    .selectFrom('conversations as c')
    .leftJoin('courses', 'courses.id', 'c.context_course_id')
    .leftJoin('groups', 'groups.id', 'c.context_group_id')
    .selectAll('c')
    .select(['courses.name as course_name', 'groups.name as group_name'])
    .where('c.id', '=', inIds)
    .execute()
  const participants = await db
    .selectFrom('conversation_participants as p')
    .innerJoin('users', 'users.id', 'p.user_id')
    .select(['p.conversation_id', 'users.id', 'users.short_name', 'users.name'])
    .where('p.conversation_id', '=', inIds)
    .orderBy('users.id')
    .execute()
  const messages = await lastMessages(db, ids)
  const byId = new Map(conversations.map((row) => [row.id, row]))
  const peopleById = new Map<Id, typeof participants>(ids.map((id) => [id, []]))
  for (const row of participants) peopleById.get(row.conversation_id)?.push(row)
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const last = messages.get(id)
    if (!row || !last) return []
    const people = peopleById.get(id) ?? []
    const others = people.filter((person) => person.id !== callerId)
    const sentAt = isoTime(last.created_at)
    return {
      id: BigInt(id),
      subject: row.subject,
      workflow_state: 'read',
      last_message: preview(last.body),
      last_message_at: sentAt,
      last_authored_message: preview(last.body),
      last_authored_message_at: sentAt,
      message_count: Number(last.count),
      subscribed: true,
      private: row.private_key !== null,
      starred: false,
      properties: ['last_author'],
      audience: (others.length === 0 ? people : others).map((person) => BigInt(person.id)),
      audience_contexts: { courses: {}, groups: {} },
      participants: people.map((person) => ({
        id: BigInt(person.id),
        name: person.short_name,
        full_name: person.name,
      })),
      visible: true,
      context_code: contextCode(row),
      context_name: row.group_name ?? row.course_name,
      ...(withMessages ? { messages: [messageJson(last, people)] } : {}),
    }
  })
}

type MessageRow = { id: Id; author_id: Id; body: string; created_at: Date; count: string }

async function lastMessages(db: Transaction<Database>, ids: Id[]): Promise<Map<Id, MessageRow>> {
  const rows = await db
    .selectFrom('conversation_messages')
    .selectAll()
    .select(sql<string>`count(*) OVER (PARTITION BY conversation_id)`.as('count'))
    .distinctOn('conversation_id')
    .where('conversation_id', '=', sql<Id>`any(${ids}::bigint[])`)
    .orderBy('conversation_id')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row]))
}

function messageJson(message: MessageRow, people: { id: Id }[]) {
  return {
    id: BigInt(message.id),
    author_id: BigInt(message.author_id),
    created_at: isoTime(message.created_at),
    generated: false,
    body: message.body,
    forwarded_messages: [],
    attachments: [],
    media_comment: null,
    participating_user_ids: people.map((person) => BigInt(person.id)),
  }
}

function contextCode(row: { context_group_id: Id | null; context_course_id: Id | null }) {
  if (row.context_group_id !== null) return `group_${row.context_group_id}`
  return row.context_course_id === null ? null : `course_${row.context_course_id}`
}

function preview(body: string): string {
  const characters = Array.from(body)
  if (characters.length <= PREVIEW_LENGTH) return body
  return `${characters.slice(0, PREVIEW_LENGTH - 3).join('')}...`
}
