import type { ClassRoom } from './class-room.ts'
import {
  CHANGE_ACTIONS,
  CHANGE_RESULTS,
  type Change,
  type ChangeAction,
  type ChangePerson,
} from './change.ts'
import { pseudonymOf } from './pseudonyms.ts'

type Known = Pick<ClassRoom, 'hidesNames' | 'memberById' | 'members'>

/** The label that this person has everywhere, else the name of then; before a projector a made-up one. */
export function changePersonLabel(room: Known, person: ChangePerson | null): string {
  if (!person) return 'Somebody'
  const member = room.memberById.get(person.id)
  if (member && member.standing !== 'hidden') return member.label
  if (room.hidesNames) return pseudonymOf(person.id)
  return person.name ?? member?.label ?? `Person ${person.id}`
}

/** Whose work it is. A refusal of Canvas does not tell: then the owner of the submission. */
export function authorOfChange(
  { members }: Pick<Known, 'members'>,
  { author, submissionId }: Pick<Change, 'author' | 'submissionId'>,
): ChangePerson | null {
  if (author || submissionId === null) return author
  const owner = members.find(({ submission }) => submission?.id === submissionId)
  return owner ? { id: owner.id, name: owner.name } : null
}

const DONE: Record<ChangeAction, string> = {
  assign: 'Assigned',
  remove: 'Removed',
  remind: 'Reminded',
}

/** "Assigned" for what was done, "Assign" for what was wanted only. */
export function changeWord({ action, result }: Pick<Change, 'action' | 'result'>): string {
  return (result === 'done' ? DONE : CHANGE_ACTIONS)[action]
}

const HEADINGS = [
  'Time',
  'Changed by',
  'Change',
  'Reviewer',
  'Author',
  'Result',
  'Message',
  'Apply',
]
const ID_HEADINGS = ['Changed by (id)', 'Reviewer (id)', 'Author (id)', 'Submission (id)']

/** The rows of an export, the first one the headings. While names are hidden it has no ids either: they lead to names. */
export function changeRows(room: Known, changes: readonly Change[]): string[][] {
  return [
    room.hidesNames ? HEADINGS : [...HEADINGS, ...ID_HEADINGS],
    ...changes.map((change) => {
      const author = authorOfChange(room, change)
      const words = [
        change.at,
        changePersonLabel(room, change.actor),
        changeWord(change),
        changePersonLabel(room, change.reviewer),
        changePersonLabel(room, author),
        CHANGE_RESULTS[change.result],
        change.message ?? '',
        change.operationId ?? '',
      ]
      if (room.hidesNames) return words
      const ids = [change.actor.id, change.reviewer?.id, author?.id, change.submissionId]
      return [...words, ...ids.map((each) => each ?? '')]
    }),
  ]
}
