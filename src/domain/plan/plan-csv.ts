import { pairKey, type ClassRoom } from '#src/domain/class-room.ts'
import { toCsv } from '#src/domain/csv.ts'
import { joinWords } from '#src/domain/sentences.ts'
import type { PlanEdit } from './plan.ts'
import { planWarnings } from './plan-warnings.ts'

/** The edits as CSV, a line each: what is planned, who and whose work with ids, what is there now, and the warnings. */
export function planAsCsv(room: ClassRoom, edits: readonly PlanEdit[]): string {
  const warnings = planWarnings(room, edits)
  const rows = edits.map((edit) => [
    edit.edit === 'add' ? 'add' : 'remove',
    ...personCells(room, edit.pair.reviewerId),
    ...personCells(room, edit.pair.authorId),
    edit.pair.submissionId,
    joinWords(edit.base.map(({ state }) => state)),
    (warnings.get(pairKey(edit.pair)) ?? []).map(({ text }) => text).join('; '),
  ])
  return toCsv([HEAD, ...rows])
}

const HEAD = [
  'Change',
  ...['Reviewer', 'Reviewer login', 'Reviewer SIS id', 'Reviewer Canvas id'],
  ...['Author', 'Author login', 'Author SIS id', 'Author Canvas id'],
  'Submission id',
  'Now',
  'Warnings',
]

/** Name, login, SIS id and Canvas id of a person, for the lines of an export. */
export function personCells({ memberById }: Pick<ClassRoom, 'memberById'>, id: string): string[] {
  const member = memberById.get(id)
  return [member?.label ?? '', member?.loginId ?? '', member?.sisId ?? '', id]
}
