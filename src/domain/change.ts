/** A person of the log: the name as it was then, null where Canvas did not tell it. */
export type ChangePerson = { id: string; name: string | null }

export type ChangeAction = 'assign' | 'remove' | 'remind'
/** `no_answer`: nobody knows whether Canvas did it. */
export type ChangeResult = 'done' | 'refused' | 'no_answer'

/** What was changed through this app: who did what to which pair, when, and what came of it. */
export type Change = {
  id: string
  at: string
  actor: ChangePerson
  action: ChangeAction
  /** Null for a person whom the call named in another way than by id. */
  reviewer: ChangePerson | null
  author: ChangePerson | null
  submissionId: string | null
  result: ChangeResult
  status: number | null
  /** The words of Canvas. */
  message: string | null
  /** What was done in one go has it in common. */
  operationId: string | null
}

/** A page of changes, newest first. */
export type ChangePage = {
  changes: Change[]
  /** How many there are with the filters. */
  total: number
  /** Everybody who changed something, whatever the filters. */
  actors: ChangePerson[]
  /** The signed-in person is limited to sections, and reads only own changes. */
  isOnlyOwn: boolean
  nextBefore: string | null
}

/** Null where it does not narrow. Days are as in a date field, 2026-11-20, both of them included. */
export type ChangeFilters = {
  actorId: string | null
  reviewerId: string | null
  authorId: string | null
  action: ChangeAction | null
  result: ChangeResult | null
  fromDay: string | null
  toDay: string | null
  operationId: string | null
}

export const NO_CHANGE_FILTERS: ChangeFilters = {
  actorId: null,
  reviewerId: null,
  authorId: null,
  action: null,
  result: null,
  fromDay: null,
  toDay: null,
  operationId: null,
}

/** What was wanted, whatever came of it. */
export const CHANGE_ACTIONS: Record<ChangeAction, string> = {
  assign: 'Assign',
  remove: 'Remove',
  remind: 'Remind',
}

export const CHANGE_RESULTS: Record<ChangeResult, string> = {
  done: 'Done',
  refused: 'Refused',
  no_answer: 'No clear answer',
}

/** The moments between which something happened on these days, in the viewer's time zone; the later one does not count any more. */
export function momentsOf({ fromDay, toDay }: Pick<ChangeFilters, 'fromDay' | 'toDay'>): {
  from: string | null
  to: string | null
} {
  return {
    from: fromDay === null ? null : startOfDay(fromDay, 0),
    to: toDay === null ? null : startOfDay(toDay, 1),
  }
}

/** By the calendar and not by hours: a day on which the clocks change has 23 or 25. */
function startOfDay(day: string, daysLater: number): string {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + daysLater)
  return date.toISOString()
}
