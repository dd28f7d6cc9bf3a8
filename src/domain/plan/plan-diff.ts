import { pairKey, type ClassRoom, type Load, type Member } from '#src/domain/class-room.ts'
import { loadsAfter } from './loads-after.ts'
import { loadChanges } from './load-changes.ts'
import type { Plan, PlanEdit } from './plan.ts'

/** What the plan changes for one person: his reviews before and after, and the edits with the other side of each. */
export type PersonDiff = {
  member: Member
  before: Load
  after: Load
  edits: { edit: PlanEdit; other: Member | null }[]
}

/**
 * The edits by the person whom they concern, as reviewer or as author, in the order of the class; edits of people who
 * are not in the class (any longer) come in `unknown`. `after` counts all of `edits`.
 */
export function diffPlan(
  room: ClassRoom,
  edits: readonly PlanEdit[],
  by: 'reviewer' | 'author',
): { people: PersonDiff[]; unknown: PlanEdit[] } {
  const plan: Plan = new Map(edits.map((edit) => [pairKey(edit.pair), edit]))
  const changes = loadChanges(plan)
  const side = by === 'reviewer' ? 'given' : 'received'
  const ids = ({ pair }: PlanEdit) =>
    by === 'reviewer' ? [pair.reviewerId, pair.authorId] : [pair.authorId, pair.reviewerId]
  const editsOf = new Map<string, PersonDiff['edits']>()
  for (const edit of edits) {
    const [own = '', others = ''] = ids(edit)
    const list = editsOf.get(own) ?? []
    list.push({ edit, other: room.memberById.get(others) ?? null })
    editsOf.set(own, list)
  }
  const people = room.members.flatMap((member): PersonDiff[] => {
    const own = editsOf.get(member.id)
    if (!own) return []
    const after = loadsAfter(changes, member)[side]
    return [{ member, before: member[side], after, edits: own }]
  })
  const unknown = edits.filter((edit) => !room.memberById.has(ids(edit)[0] ?? ''))
  return { people, unknown }
}
