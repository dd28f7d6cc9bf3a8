import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { toCsv } from '#src/domain/csv.ts'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import { joinWords } from '#src/domain/sentences.ts'
import type { PlanEdit } from './plan.ts'
import { planWarnings } from './plan-warnings.ts'

/**
 * The edits as CSV, a line each: what is planned, who and whose work with ids, what is there now, and the warnings. While
 * names are hidden it has no ids either: they lead to names.
 */
export function planAsCsv(room: ClassRoom, edits: readonly PlanEdit[]): string {
  const warnings = planWarnings(room, edits)
  const rows = edits.map((edit) => [
    edit.edit === 'add' ? 'add' : 'remove',
    ...personCells(room, edit.pair.reviewerId),
    ...personCells(room, edit.pair.authorId),
    ...(room.hidesNames ? [] : [edit.pair.submissionId]),
    joinWords(edit.base.map(({ state }) => state)),
    (warnings.get(pairKey(edit.pair)) ?? []).map(({ text }) => text).join('; '),
  ])
  const head = [
    'Change',
    ...personHeads(room, 'Reviewer'),
    ...personHeads(room, 'Author'),
    ...(room.hidesNames ? [] : ['Submission id']),
    'Now',
    'Warnings',
  ]
  return toCsv([head, ...rows])
}

type Known = Pick<ClassRoom, 'hidesNames' | 'memberById'>

/** The headings over `personCells`. */
export function personHeads({ hidesNames }: Known, role: 'Reviewer' | 'Author'): string[] {
  return hidesNames ? [role] : [role, `${role} login`, `${role} SIS id`, `${role} Canvas id`]
}

/** Name, login, SIS id and Canvas id of a person, for the lines of an export; the made-up name alone where names are hidden. */
export function personCells({ hidesNames, memberById }: Known, id: string): string[] {
  const member = memberById.get(id)
  if (hidesNames) return [member?.label ?? pseudonymOf(id)]
  return [member?.label ?? '', member?.loginId ?? '', member?.sisId ?? '', id]
}
