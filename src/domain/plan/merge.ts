import { count } from '#src/domain/sentences.ts'
import {
  isAgreed,
  isBeingWritten,
  removal,
  seenReviews,
  type Plan,
  type PlanEdit,
  type ReviewsByPair,
  type SeenReview,
} from './plan.ts'
import type { PlanStep } from './plan-step.ts'

/** How what somebody else did to a pair contradicts what I plan for it. */
export type ConflictKind =
  | 'they-removed' // I add what they removed
  | 'they-added' // I remove, they assigned it anew or once more
  | 'completed-meanwhile' // I remove what was open and has been completed

export type Conflict = {
  key: string
  kind: ConflictKind
  edit: PlanEdit
  /** What Canvas has now. */
  theirs: readonly SeenReview[]
}

export type Merge = {
  /** The same object if nothing had to change. Edits in conflict are in it as they were. */
  plan: Plan
  conflicts: Conflict[]
  /** Pairs where somebody else has just done what I planned. */
  agreed: string[]
}

/**
 * Three-way comparison of a plan with what Canvas has now. Where I have no edit, theirs stands. An edit whose pair is as
 * it was stays; one that they did too is agreed and not sent; the rest are conflicts, which a person decides
 * (`keepMine`, `takeTheirs`). Pairs being written at this moment are left alone.
 */
export function mergePlan(plan: Plan, reviews: ReviewsByPair): Merge {
  const merged = new Map<string, PlanEdit>()
  const conflicts: Conflict[] = []
  const agreed: string[] = []
  let isChanged = false
  for (const [key, edit] of plan) {
    const theirs = reviews.get(key) ?? []
    const outcome =
      isBeingWritten(theirs) || isSame(edit.base, theirs) ? edit : rebase(edit, theirs)
    if (typeof outcome === 'string') {
      conflicts.push({ key, kind: outcome, edit, theirs: seenReviews(theirs) })
      merged.set(key, edit)
      continue
    }
    merged.set(key, outcome)
    if (outcome !== edit) isChanged = true
    if (!isAgreed(edit) && isAgreed(outcome)) agreed.push(key)
  }
  return { plan: isChanged ? merged : plan, conflicts, agreed }
}

/** The edit against what Canvas has now, or the kind of the conflict. */
function rebase(edit: PlanEdit, theirs: readonly SeenReview[]): PlanEdit | ConflictKind {
  if (edit.edit === 'add') {
    return theirs.length === 0 ? 'they-removed' : { ...edit, base: seenReviews(theirs) }
  }
  const known = new Map(edit.base.map(({ id, state }) => [id, state]))
  const isWhole = edit.goes.length === edit.base.length
  // Of several reviews only some were to go: another one changes nothing for those.
  if (isWhole && theirs.some(({ id }) => !known.has(id))) return 'they-added'
  const goes = theirs.filter(({ id }) => edit.goes.includes(id))
  const isCompletedNow = goes.some(
    ({ id, state }) => state === 'completed' && known.get(id) === 'assigned',
  )
  if (isCompletedNow) return 'completed-meanwhile'
  return { ...edit, base: seenReviews(theirs), goes: goes.map(({ id }) => id) }
}

function isSame(base: readonly SeenReview[], theirs: readonly SeenReview[]): boolean {
  return (
    base.length === theirs.length &&
    base.every(({ id, state }, index) => theirs[index]?.id === id && theirs[index].state === state)
  )
}

/** The step that insists on my edits: they are planned against what Canvas has now. */
export function keepMine(conflicts: readonly Conflict[]): PlanStep {
  const changes = conflicts.map(({ key, edit, theirs }) => ({
    key,
    before: edit,
    after:
      edit.edit === 'add'
        ? { ...edit, base: theirs }
        : removal(edit.pair, theirs, keptCount(edit, theirs)),
  }))
  return { kind: 'keep-mine', changes }
}

/** The step that gives my edits up. */
export function takeTheirs(conflicts: readonly Conflict[]): PlanStep {
  const changes = conflicts.map(({ key, edit }) => ({ key, before: edit, after: null }))
  return { kind: 'take-theirs', changes }
}

// Whoever wanted all reviews gone wants it of all that are there now; else as many as were meant.
function keptCount({ base, goes }: PlanEdit, theirs: readonly SeenReview[]): number {
  return goes.length === base.length ? theirs.length : Math.min(goes.length, theirs.length)
}

/** A conflict in words. Canvas does not tell who did it. */
export function sayConflict({ kind }: Pick<Conflict, 'kind'>): string {
  return CONFLICT_WORDS[kind]
}

/** What is to be said after a reading: what somebody else has done of the plan, and against it; empty for nothing new. */
export function sayNews(agreed: number, conflictsBefore: number, conflicts: number): string {
  return [
    agreed > 0 ? `Somebody has done ${agreed} of your planned changes already.` : '',
    conflicts > conflictsBefore
      ? `${count(conflicts, 'conflict')} between your plan and what somebody else did. Review changes to decide.`
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const CONFLICT_WORDS: Record<ConflictKind, string> = {
  'they-removed': 'Somebody removed this review since you planned. You want to add it.',
  'they-added': 'Somebody assigned this review anew since you planned. You want to remove it.',
  'completed-meanwhile': 'This review was completed since you planned. You want to remove it.',
}
