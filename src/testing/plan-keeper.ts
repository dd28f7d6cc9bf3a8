import type { PlanEdit } from '#src/domain/plan/plan.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { addition, removal } from '#src/domain/plan/plan.ts'
import type { PlanHistory } from '#src/domain/plan/plan-history.ts'
import type { Review } from '#src/domain/review.ts'
import { planToText } from '#src/plan/plan-json.ts'
import { storageKey } from '#src/plan/plan-storage.ts'

/** 'add 101>103' or 'remove 101>102 #1 completed': the review that the pair had when it was planned. */
export type EditText = string

/** An edit of a course of `buildCourse`. */
export function editOf(text: EditText): PlanEdit {
  const [, verb, reviewerId = '', authorId = '', id, state] =
    /^(add|remove) (\w+)>(\w+)(?: #(\w+) (\w+))?$/.exec(text) ?? []
  const pair = { reviewerId, authorId, submissionId: String(8900 + Number(authorId)) }
  if (verb === 'add') return addition(pair)
  return removal(pair, [{ id: id ?? '', state: state as Review['state'] }])
}

/** The plan of these edits, made one after the other. */
export function historyOf(texts: readonly EditText[]): PlanHistory {
  const edits = texts.map(editOf)
  return {
    plan: new Map(edits.map((edit) => [pairKey(edit.pair), edit])),
    done: edits.map((after) => ({
      kind: 'cells',
      changes: [{ key: pairKey(after.pair), before: null, after }],
    })),
    undone: [],
  }
}

/** As a browser has kept it that planned this before. */
export function keepPlan(texts: readonly EditText[], userId = '1', assignmentId = '7'): void {
  localStorage.setItem(
    storageKey('plan', { canvasUrl: null, userId, assignmentId }),
    planToText(historyOf(texts)),
  )
}
