import type { ClassRoom } from '#src/domain/class-room.ts'
import type { PlanCheck } from '#src/domain/plan/plan-check.ts'
import { sayConsequence } from '#src/domain/plan/warning-words.ts'
import { count } from '#src/domain/sentences.ts'

/** "19 of 19 changes. Applying notifies 9 people at once. Canvas deletes 2 completed reviews for good." */
export function sayChosen(room: ClassRoom, { chosen, edits, summary }: PlanCheck): string {
  if (room.isPartial) return 'The class is still being read from Canvas: applying waits for it.'
  const of = `${chosen.length} of ${count(edits.length, 'change')}.`
  return [of, sayConsequence(room, summary)].filter((part) => part !== '').join(' ')
}
