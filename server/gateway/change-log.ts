import type { FastifyRequest } from 'fastify'
import type { Insertable } from 'kysely'
import type { Settings } from '#server/settings.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Database } from '#server/store/schema.ts'
import { canvasName, factsOfEmbedded, factsOfRemote } from './change-facts.ts'
import { earlierByNumber, earlierInStore } from './earlier-reviews.ts'
import { createPlaceFinder, type CourseAndAssignment } from './find-place.ts'
import { pruneNowAndThen } from './prune-changes.ts'
import { readReviewWrite, type ReviewWrite } from './review-write.ts'
import { readSignedIn, type SignedIn } from './session.ts'
import type { Upstream, UpstreamAnswer } from './upstream.ts'
import { oneLine, outcomeOf, type Outcome } from './write-outcome.ts'

type Parts = { store: Store; settings: Settings; upstream: Upstream }
type Send = () => Promise<UpstreamAnswer>

export type ChangeLog = {
  /** Sends a call, and keeps what came of it if it was a write of a review. Rejects and answers as `send` does. */
  watch: (request: FastifyRequest, body: Buffer | undefined, send: Send) => Promise<UpstreamAnswer>
  /** Resolves when nothing is being written any more. */
  settled: () => Promise<void>
}

/** An entry is there before the answer goes out, unless the database takes longer than this. */
const PATIENCE_MS = 1_000

/**
 * Keeps who changed which review through this server, when, and what came of it. A write is never held up by
 * more than PATIENCE_MS, and never fails because of its entry: that one is then missing, and the server says
 * so on its own output. Nothing of a call is kept but ids; no token, no body.
 */
export function createChangeLog(parts: Parts): ChangeLog {
  const { store, settings } = parts
  const isEmbedded = settings.canvas === null
  const findPlace = createPlaceFinder(parts)
  const byNumber = earlierByNumber()
  const lookForEarlier = isEmbedded ? earlierInStore(store) : byNumber.look
  const prune = pruneNowAndThen(store)
  const underWay = new Set<Promise<void>>()

  /** Begun before the write is sent; ends with its answer. */
  function begin(request: FastifyRequest, write: ReviewWrite, actor: SignedIn) {
    const place = findPlace(request, write.place)
    // Told below, where it is waited for.
    place.catch(() => undefined)
    const wasThere = write.action === 'assign' ? lookForEarlier(write) : NEVER_THERE
    return async (answer: UpstreamAnswer | null) => {
      const outcome = outcomeOf(answer)
      const found = await place
      // Who is told nothing of the place has changed nothing there, and whose staff should read it is not known.
      if (!found) return
      const isEarlier = await wasThere(outcome.review?.id ?? null)
      if (!isEmbedded) byNumber.note(outcome.review?.id ?? null)
      const row = await toRow({ write, actor, found, outcome, isEarlier })
      await store.db.insertInto('changes').values(row).execute()
      prune()
    }
  }

  async function toRow({ write, actor, found, outcome, isEarlier }: Change) {
    const canvas = canvasName(settings)
    const { review } = outcome
    const facts = isEmbedded
      ? await factsOfEmbedded(store, write)
      : await factsOfRemote(store, canvas, write, found, review)
    return {
      canvas,
      course_id: found.courseId,
      assignment_id: found.assignmentId,
      submission_id: review?.submissionId ?? write.submissionId,
      author_id: facts.authorId,
      author_name: facts.authorName,
      reviewer_id: review?.reviewerId ?? write.reviewerId,
      reviewer_name: facts.reviewerName,
      actor_id: actor.id,
      actor_name: oneLine(actor.name),
      ...inWords(write, outcome, isEarlier),
      result: outcome.result,
      status: outcome.status,
      operation_id: write.operationId,
      created_at: new Date(),
    } satisfies Insertable<Database['changes']>
  }

  async function keep(
    end: (answer: UpstreamAnswer | null) => Promise<void>,
    answer: UpstreamAnswer | null,
  ) {
    const writing = end(answer).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      console.error(`A change was not written to the activity: ${reason}`)
    })
    underWay.add(writing)
    void writing.finally(() => underWay.delete(writing))
    await atMost(PATIENCE_MS, writing)
  }

  return {
    async watch(request, body, send) {
      const write = readReviewWrite(request, body)
      const actor = write && readSignedIn(request, settings)
      if (!actor) {
        const read = await send()
        if (!isEmbedded) byNumber.see(request.url, read)
        return read
      }
      const end = begin(request, write, actor)
      let answer: UpstreamAnswer | null = null
      try {
        answer = await send()
        return answer
      } finally {
        await keep(end, answer)
      }
    },
    settled: async () => {
      await Promise.all(underWay)
      await prune.settled()
    },
  }
}

const NEVER_THERE = () => Promise.resolve(false)

type Change = {
  write: ReviewWrite
  actor: SignedIn
  found: CourseAndAssignment
  outcome: Outcome
  /** The pair had this review before. */
  isEarlier: boolean
}

/** Canvas answers a POST on an open review with that review, and reminds its reviewer; on a completed one it does nothing. */
function inWords({ action }: ReviewWrite, { message, review }: Outcome, isEarlier: boolean) {
  if (!isEarlier) return { action, message }
  return review?.isCompleted
    ? { action, message: 'The review was there and completed: nothing changed.' }
    : { action: 'remind' as const, message }
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
