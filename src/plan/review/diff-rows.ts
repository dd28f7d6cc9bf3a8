import { labelIn } from '#src/domain/apply/unnamed.ts'
import { pairKey, type ClassRoom, type Load, type Member } from '#src/domain/class-room.ts'
import { loadsAfter } from '#src/domain/plan/loads-after.ts'
import { loadChanges } from '#src/domain/plan/load-changes.ts'
import { completedGone, type PlanEdit } from '#src/domain/plan/plan.ts'
import type { PlanCheck } from '#src/domain/plan/plan-check.ts'
import { diffPlan } from '#src/domain/plan/plan-diff.ts'
import type { PlanWarning } from '#src/domain/plan/plan-warnings.ts'
import type { PersonIds } from '#src/domain/review.ts'

export type DiffSide = 'reviewer' | 'author'

/** A number of reviews now and after what is chosen. */
export type LoadStep = { verb: 'gives' | 'gets'; before: number; after: number }

export type PersonRow = {
  kind: 'person'
  id: string
  label: string
  where: string
  load: LoadStep | null
  /** The edits below that can be chosen, and how many of them are. */
  keys: string[]
  chosen: number
}

export type EditRow = {
  kind: 'edit'
  id: string
  edit: PlanEdit
  /** The person at the other end, and the one above. */
  label: string
  ownLabel: string
  isChosen: boolean
  /** Why it cannot be chosen. */
  blocked: string | null
  load: LoadStep | null
  isCompleted: boolean
  /** What else is to be known of it. */
  warnings: string[]
}

export type DiffRow = PersonRow | EditRow

/** The lines of the review: each person with the edits below, by reviewer or by author. */
export function diffRows(
  room: ClassRoom,
  check: PlanCheck,
  warnings: ReadonlyMap<string, readonly PlanWarning[]>,
  side: DiffSide,
): DiffRow[] {
  const { people, unknown } = diffPlan(room, check.edits, side)
  const chosen = new Map(check.chosen.map((edit) => [pairKey(edit.pair), edit]))
  const changes = loadChanges(chosen)
  const step = (member: Member | null, of: DiffSide): LoadStep | null => {
    if (!member) return null
    const [verb, load] =
      of === 'reviewer' ? (['gives', 'given'] as const) : (['gets', 'received'] as const)
    const after: Load = loadsAfter(changes, member)[load]
    return { verb, before: member[load].assigned, after: after.assigned }
  }
  const otherSide = side === 'reviewer' ? 'author' : 'reviewer'
  const rowOf = (edit: PlanEdit): EditRow => {
    const key = pairKey(edit.pair)
    const otherId = idOn(otherSide, edit.pair)
    return {
      kind: 'edit',
      id: key,
      edit,
      label: labelIn(room, otherId),
      ownLabel: labelIn(room, idOn(side, edit.pair)),
      isChosen: chosen.has(key),
      blocked: check.blocked.get(key) ?? null,
      load: step(room.memberById.get(otherId) ?? null, otherSide),
      isCompleted: completedGone(edit).length > 0,
      warnings: (warnings.get(key) ?? [])
        .filter(({ kind, isBlocking }) => !isBlocking && kind !== 'completed')
        .map(({ text }) => text),
    }
  }
  const block = (id: string, member: Member | null, edits: readonly PlanEdit[]): DiffRow[] => {
    const rows = edits.map(rowOf)
    const person: PersonRow = {
      kind: 'person',
      id: `person ${id}`,
      label: member?.label ?? labelIn(room, id),
      where: member ? sayShortWhere(member) : 'Not in this class',
      load: step(member, side),
      keys: rows.filter(({ blocked }) => blocked === null).map((row) => row.id),
      chosen: rows.filter(({ isChosen }) => isChosen).length,
    }
    return [person, ...rows]
  }
  return [
    ...people.flatMap(({ member, edits }) =>
      block(
        member.id,
        member,
        edits.map(({ edit }) => edit),
      ),
    ),
    ...[...groupBy(side, unknown)].flatMap(([id, edits]) => block(id, null, edits)),
  ]
}

function groupBy(side: DiffSide, edits: readonly PlanEdit[]): Map<string, PlanEdit[]> {
  const groups = new Map<string, PlanEdit[]>()
  for (const edit of edits) {
    const id = idOn(side, edit.pair)
    groups.set(id, [...(groups.get(id) ?? []), edit])
  }
  return groups
}

function idOn(side: DiffSide, { reviewerId, authorId }: PersonIds): string {
  return side === 'reviewer' ? reviewerId : authorId
}

function sayShortWhere({ sections, group }: Member): string {
  return [sections[0]?.name ?? '', group?.name ?? ''].filter((part) => part !== '').join(' · ')
}
