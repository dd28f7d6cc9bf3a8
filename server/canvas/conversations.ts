import type { Id } from '#server/store/schema.ts'
import type { Call } from './context.ts'
import { checkMaySend, findContext, type MessageContext } from './conversation-contexts.ts'
import { conversationFault, unknownContext } from './conversation-faults.ts'
import { conversationsJson } from './conversation-json.ts'
import { findRecipients, MAX_RECIPIENTS } from './conversation-recipients.ts'
import {
  addMessages,
  newThreads,
  nextBatchId,
  privateThreads,
  type Message,
} from './conversation-threads.ts'
import { readFlag } from './flags.ts'
import { readId } from './ids.ts'

const MAX_SUBJECT = 255

/**
 * Sends a message: 201 with an array of conversations, also for one; a batch with `mode=async`: 202 `[]`
 * and its number in a header. Each recipient gets it in the private thread there is, with `force_new`
 * or a bulk group message in a new one, with `group_conversation` all share one. Faults are 400 with
 * an array of attribute and message (Canvas: conversations_controller).
 */
export async function createConversation(call: Call) {
  const { params, reply, store } = call
  const named = params.list('recipients').flatMap((text) => text.split(',').map((id) => id.trim()))
  const wanted = [...new Set(named)].filter((name) => name !== '')
  if (wanted.length === 0) throw conversationFault('recipients', 'blank')
  const context = await readContext(call)
  const recipientIds = await findRecipients(call, wanted, context === 'unreadable' ? null : context)
  if (recipientIds.length === 0) throw conversationFault('recipients', 'invalid')
  const body = params.text('body') ?? ''
  if (body.trim() === '') throw conversationFault('body', 'blank')
  if (context === 'unreadable') throw conversationFault('context_code', 'invalid')
  const subject = params.text('subject') ?? null
  if (subject !== null && Array.from(subject).length > MAX_SUBJECT) {
    throw conversationFault('subject', 'too_long')
  }
  const way = readWay(call, recipientIds)
  const message: Message = { senderId: call.caller.user.id, subject, body, context }
  const sent = await store.db.transaction().execute(async (db) => {
    const batchId = way.isBatch ? await nextBatchId(db) : null
    const threads =
      way.threads === 'private'
        ? await privateThreads(db, message, recipientIds)
        : await newThreads(db, message, setsOf(way, recipientIds))
    await addMessages(db, message, threads, batchId)
    const ids = threads.map((thread) => thread.conversationId)
    const json = await conversationsJson(db, {
      ids,
      callerId: message.senderId,
      withMessages: !way.isBatch,
    })
    return { batchId, json }
  })
  if (sent.batchId !== null && params.text('mode') === 'async') {
    reply.status(202).header('X-Conversation-Batch-Id', sent.batchId)
    return []
  }
  reply.status(201)
  return sent.json
}

/** `shared`: one thread for all; a batch is one message in a thread for each recipient. */
type Way = { threads: 'private' | 'new' | 'shared'; isBatch: boolean }

function readWay({ params }: Call, recipientIds: Id[]): Way {
  const isGroup = readFlag(params.text('group_conversation'))
  const isBulk = readFlag(params.text('bulk_message'))
  const isForced = readFlag(params.text('force_new'))
  if (recipientIds.length > MAX_RECIPIENTS && !isBulk && !isForced) {
    throw conversationFault('recipients', 'too many for group conversation')
  }
  if (isForced || (isGroup && isBulk)) return { threads: 'new', isBatch: true }
  if (isGroup) return { threads: 'shared', isBatch: false }
  return { threads: 'private', isBatch: recipientIds.length > 1 }
}

function setsOf({ threads }: Way, recipientIds: Id[]): Id[][] {
  return threads === 'shared' ? [recipientIds] : recipientIds.map((id) => [id])
}

/** A code that is none is found out late in Canvas, after recipients and body. */
async function readContext(call: Call): Promise<MessageContext | 'unreadable' | null> {
  const code = call.params.text('context_code') ?? ''
  if (code === '') return null
  const [, kind, digits] = /^(course|group)_(\d+)$/.exec(code) ?? []
  if (kind === undefined) return 'unreadable'
  const id = readId(digits)
  const context = id === null ? null : await findContext(call, kind, id)
  if (!context) throw unknownContext()
  checkMaySend(context)
  return context
}
