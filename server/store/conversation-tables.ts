import { ID, NOW, owned } from './column-types.ts'

/** The inbox of Canvas. */
export const CONVERSATION_TABLES = [
  // The one private thread of a pair: two messages at once must not begin two.
  `CREATE TABLE conversations (
    id ${ID},
    subject text,
    private_key text UNIQUE,
    context_course_id bigint REFERENCES courses (id) ON DELETE SET NULL,
    context_group_id bigint REFERENCES groups (id) ON DELETE SET NULL,
    created_at ${NOW}
  )`,
  `CREATE TABLE conversation_participants (
    conversation_id ${owned('conversations')},
    user_id ${owned('users')},
    workflow_state text NOT NULL CHECK (workflow_state IN ('read', 'unread')),
    PRIMARY KEY (conversation_id, user_id)
  )`,
  `CREATE INDEX conversation_participants_by_user ON conversation_participants (user_id)`,
  `CREATE TABLE conversation_messages (
    id ${ID},
    conversation_id ${owned('conversations')},
    author_id ${owned('users')},
    body text NOT NULL,
    batch_id bigint,
    created_at ${NOW}
  )`,
  `CREATE INDEX conversation_messages_by_conversation
    ON conversation_messages (conversation_id, id)`,
  `CREATE SEQUENCE conversation_batches`,
]
