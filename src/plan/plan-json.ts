import * as z from 'zod/mini'
import type { PlanHistory } from '#src/domain/plan/plan-history.ts'
import { STEP_KINDS } from '#src/domain/plan/plan-step.ts'
import { pairKey } from '#src/domain/class-room.ts'

// Zod otherwise tries `new Function` once, which a strict content security policy reports.
z.config({ jitless: true })

const FORMAT = 'peer-review-matrix/plan@1'

export const seen = z.object({ id: z.string(), state: z.enum(['assigned', 'completed']) })

export const pair = z.object({
  reviewerId: z.string(),
  authorId: z.string(),
  submissionId: z.string(),
})

const edit = z.object({
  pair,
  edit: z.enum(['add', 'remove']),
  base: z.array(seen),
  goes: z.array(z.string()),
})

const step = z.object({
  kind: z.enum(STEP_KINDS),
  changes: z.array(
    z.object({ key: z.string(), before: z.nullable(edit), after: z.nullable(edit) }),
  ),
})

const kept = z.object({
  format: z.literal(FORMAT),
  plan: z.array(edit),
  done: z.array(step),
  undone: z.array(step),
})

export function planToText({ plan, done, undone }: PlanHistory): string {
  return JSON.stringify({ format: FORMAT, plan: [...plan.values()], done, undone })
}

/** Throws for what is no plan of this version: whoever reads puts it aside. */
export function planFromText(text: string): PlanHistory {
  const { plan, done, undone } = kept.parse(JSON.parse(text))
  return { plan: new Map(plan.map((each) => [pairKey(each.pair), each])), done, undone }
}
