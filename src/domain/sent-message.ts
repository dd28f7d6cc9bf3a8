type Named = { id: string; name: string }

/** A message that Canvas sent to a reviewer; without an author its review has been removed since. */
export type SentMessage = {
  id: string
  sentAt: string
  reviewer: Named
  author: Named | null
  subject: string
}

/** A page of messages, newest first. `messages` is null where Canvas tells nobody of them. */
export type SentMessages = { messages: SentMessage[] | null; nextBefore: string | null }
