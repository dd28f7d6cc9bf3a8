import type { APIRequestContext } from '@playwright/test'
import { ASSIGNMENTS, submissionId, tokenOf, type Subject } from './course.ts'

type Review = { user_id: number; assessor_id: number; workflow_state: string }

/** Another Canvas client, with the instructor's token: what is really there, and what others do meanwhile. */
export class CanvasClient {
  private readonly request: APIRequestContext
  private readonly origin: string

  constructor(request: APIRequestContext, origin: string) {
    this.request = request
    this.origin = origin
  }

  private readonly headers = { Authorization: `Bearer ${tokenOf('instructor')}` }

  /** All pairs of an assignment as "reviewer>author". */
  async pairs(subject: Subject): Promise<string[]> {
    const answer = await this.request.get(
      `${this.origin}/api/v1/courses/1/assignments/${ASSIGNMENTS[subject]}/peer_reviews`,
      { headers: this.headers },
    )
    const reviews = (await answer.json()) as Review[]
    return reviews.map(({ assessor_id, user_id }) => `${assessor_id}>${user_id}`).sort()
  }

  async remove(subject: Subject, reviewerId: number, authorId: number): Promise<void> {
    const path = `courses/1/assignments/${ASSIGNMENTS[subject]}/submissions/${submissionId(subject, authorId)}`
    await this.request.delete(`${this.origin}/api/v1/${path}/peer_reviews?user_id=${reviewerId}`, {
      headers: this.headers,
    })
  }
}
