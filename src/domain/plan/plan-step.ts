import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { count } from '#src/domain/sentences.ts'
import { isAgreed, type Plan, type PlanEdit } from './plan.ts'

/** Where a step comes from: it decides how the step is called. */
export type StepKind =
  'cells' | 'paste' | 'allocate' | 'import' | 'discard' | 'undo-apply' | 'keep-mine' | 'take-theirs'

export const STEP_KINDS: readonly StepKind[] = [
  'cells',
  'paste',
  'allocate',
  'import',
  'discard',
  'undo-apply',
  'keep-mine',
  'take-theirs',
]

/** The edit of one pair before and after a step; null: none. */
export type PlanChange = { key: string; before: PlanEdit | null; after: PlanEdit | null }

/** What one action of a person did to the plan, many pairs at once if need be: undone and redone as a whole. */
export type PlanStep = { kind: StepKind; changes: readonly PlanChange[] }

/** The plan after a step. */
export function withStep(plan: Plan, { changes }: PlanStep): Plan {
  const next = new Map(plan)
  for (const { key, after } of changes) put(next, key, after)
  return next
}

/** The plan before a step that was done. */
export function withoutStep(plan: Plan, { changes }: PlanStep): Plan {
  const next = new Map(plan)
  for (const { key, before } of changes) put(next, key, before)
  return next
}

/** The step that takes everything out of the plan; null if there is nothing. */
export function discardStep(plan: Plan): PlanStep | null {
  if (plan.size === 0) return null
  const changes = [...plan].map(([key, before]) => ({ key, before, after: null }))
  return { kind: 'discard', changes }
}

/** The step that takes some pairs out of the plan; null if none of them is in it. */
export function withdrawStep(plan: Plan, pairs: readonly PersonIds[]): PlanStep | null {
  const keys = new Set(pairs.map(pairKey))
  const changes = [...plan].flatMap(([key, before]) =>
    keys.has(key) ? [{ key, before, after: null }] : [],
  )
  return changes.length === 0 ? null : { kind: 'cells', changes }
}

/**
 * A step in words, to stand after "Undo: " or "Redo: ": "add Amara Nwosu to Jonas Lindqvist", "remove 3 reviews",
 * "paste 12 changes".
 */
export function sayStep(room: Pick<ClassRoom, 'memberById'>, { kind, changes }: PlanStep): string {
  const changed = count(changes.length, 'change')
  switch (kind) {
    case 'paste':
      return `paste ${changed}`
    case 'allocate':
      return `allocate ${changed}`
    case 'import':
      return `import ${changed}`
    case 'discard':
      return `discard ${changed}`
    case 'undo-apply':
      return `take back ${changed} of the last apply`
    case 'keep-mine':
      return `keep my ${count(changes.length, 'edit')}`
    case 'take-theirs':
      return `take their ${count(changes.length, 'edit')}`
    case 'cells':
      return sayCells(room, changes)
  }
}

function sayCells(room: Pick<ClassRoom, 'memberById'>, changes: readonly PlanChange[]): string {
  const [first] = changes
  const verbs = new Set(changes.map(verbOf))
  const [verb] = verbs
  if (first === undefined || verb === undefined) return 'nothing'
  if (verbs.size > 1) return `plan ${count(changes.length, 'change')}`
  if (changes.length > 1) {
    return `${verb} ${count(changes.length, verb === 'withdraw' ? 'edit' : 'review')}`
  }
  return verb === 'withdraw'
    ? `withdraw ${sayPair(room, first, ' → ')}`
    : `${verb} ${sayPair(room, first, verb === 'add' ? ' to ' : ' from ')}`
}

function verbOf({ after }: PlanChange): 'add' | 'remove' | 'withdraw' {
  return after === null || isAgreed(after) ? 'withdraw' : after.edit
}

function sayPair(
  { memberById }: Pick<ClassRoom, 'memberById'>,
  { before, after }: PlanChange,
  between: string,
): string {
  const pair = (after ?? before)?.pair
  const nameOf = (id: string) => memberById.get(id)?.label ?? `Student ${id}`
  return pair ? nameOf(pair.reviewerId) + between + nameOf(pair.authorId) : 'nobody'
}

function put(plan: Map<string, PlanEdit>, key: string, edit: PlanEdit | null): void {
  if (edit) plan.set(key, edit)
  else plan.delete(key)
}
