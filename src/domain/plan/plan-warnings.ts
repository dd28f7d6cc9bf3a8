import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { count } from '#src/domain/sentences.ts'
import { loadsAfter, type LoadChange } from './loads-after.ts'
import { loadChanges } from './load-changes.ts'
import { completedGone, type Plan, type PlanEdit } from './plan.ts'
import { EMPTY_PLAN } from './planned.ts'
import { reasonAgainst } from './plan-edits.ts'

export type WarningKind =
  | 'completed'
  | 'left'
  | 'not-visible'
  | 'refused'
  | 'over-capacity'
  | 'none-left'
  | 'same-group'
  | 'no-work'

/** What a person should know of one planned edit before it is sent. */
export type PlanWarning = {
  kind: WarningKind
  text: string
  /** Canvas or the rules of the assignment refuse it: sending it is no use. */
  isBlocking: boolean
}

export type WarningOptions = {
  /**
   * How many reviews a person may give or receive at most; null: no limit. One more than wanted, if it is not told:
   * that is how an uneven number of people works out.
   */
  capacityOf?: (member: Member, side: keyof LoadChange) => number | null
}

/** The warnings of each edit by `pairKey`, worst first; edits without any are not in it. */
export function planWarnings(
  room: ClassRoom,
  edits: readonly PlanEdit[],
  { capacityOf = () => usualCapacity(room) }: WarningOptions = {},
): ReadonlyMap<string, PlanWarning[]> {
  const plan: Plan =
    edits.length === 0 ? EMPTY_PLAN : new Map(edits.map((e) => [pairKey(e.pair), e]))
  const changes = loadChanges(plan)
  const warnings = new Map<string, PlanWarning[]>()
  for (const [key, edit] of plan) {
    const found = [
      ...standingWarnings(room, edit),
      ...(edit.edit === 'add'
        ? [
            ...groupWarnings(room, edit),
            ...workWarnings(room, edit),
            ...loadWarnings(room, edit, changes, capacityOf),
          ]
        : [...completedWarnings(edit), ...noneLeftWarnings(room, edit, changes)]),
    ]
    if (found.length > 0) {
      warnings.set(
        key,
        found.sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
      )
    }
  }
  return warnings
}

function usualCapacity(room: ClassRoom): number | null {
  const wanted = reviewsWanted(room)
  return wanted === null ? null : wanted + 1
}

function peopleOf(room: ClassRoom, { pair }: PlanEdit): [Member, Member] | null {
  const reviewer = room.memberById.get(pair.reviewerId)
  const author = room.memberById.get(pair.authorId)
  return reviewer && author ? [reviewer, author] : null
}

/** People who left or are out of sight, and whatever else a rule forbids. */
function standingWarnings(room: ClassRoom, edit: PlanEdit): PlanWarning[] {
  const text = reasonAgainst(room, edit.pair, edit.edit)
  if (text === null) return []
  const people = peopleOf(room, edit)
  const standings = new Set(people?.map(({ standing }) => standing))
  const isOutOfSight = people === null && room.viewer.onlySectionIds !== null
  const isSameGroup = text.startsWith('Same group')
  const kind = isSameGroup
    ? 'same-group'
    : standings.has('left')
      ? 'left'
      : standings.has('hidden') || isOutOfSight
        ? 'not-visible'
        : 'refused'
  return [{ kind, text, isBlocking: true }]
}

/** Where the assignment allows it: where it does not, `standingWarnings` has told. */
function groupWarnings(room: ClassRoom, edit: PlanEdit): PlanWarning[] {
  const [reviewer, author] = peopleOf(room, edit) ?? []
  if (!reviewer?.group || reviewer.group.id !== author?.group?.id) return []
  if (room.assignment.forbidsGroupMates) return []
  return [{ kind: 'same-group', text: `Same group (${reviewer.group.name})`, isBlocking: false }]
}

function workWarnings(room: ClassRoom, edit: PlanEdit): PlanWarning[] {
  const [, author] = peopleOf(room, edit) ?? []
  if (!author?.submission || author.submission.hasSubmitted) return []
  const text = `${author.label} has not submitted: there is nothing to review yet`
  return [{ kind: 'no-work', text, isBlocking: false }]
}

function loadWarnings(
  room: ClassRoom,
  edit: PlanEdit,
  changes: ReadonlyMap<string, LoadChange>,
  capacityOf: NonNullable<WarningOptions['capacityOf']>,
): PlanWarning[] {
  const [reviewer, author] = peopleOf(room, edit) ?? []
  const sides = [
    [reviewer, 'given', 'give'],
    [author, 'received', 'get'],
  ] as const
  return sides.flatMap(([member, side, verb]) => {
    if (!member) return []
    const capacity = capacityOf(member, side)
    const { assigned } = loadsAfter(changes, member)[side]
    if (capacity === null || assigned <= capacity) return []
    const text = `${member.label} would ${verb} ${count(assigned, 'review')}, ${capacity} at most`
    return [{ kind: 'over-capacity' as const, text, isBlocking: false }]
  })
}

function completedWarnings(edit: PlanEdit): PlanWarning[] {
  const completed = completedGone(edit).length
  if (completed === 0) return []
  const text =
    completed === 1
      ? 'The completed review would be deleted for good. The comments stay.'
      : `${completed} completed reviews would be deleted for good. The comments stay.`
  return [{ kind: 'completed', text, isBlocking: false }]
}

/** Students of now to whom the plan leaves nothing on a side, which is seldom what a removal is meant for. */
function noneLeftWarnings(
  room: ClassRoom,
  edit: PlanEdit,
  changes: ReadonlyMap<string, LoadChange>,
): PlanWarning[] {
  const [reviewer, author] = peopleOf(room, edit) ?? []
  const sides = [
    [reviewer, 'given', 'would have nothing to review'],
    [author, 'received', 'would get no review'],
  ] as const
  return sides.flatMap(([member, side, what]) => {
    if (member?.standing !== 'student') return []
    if (loadsAfter(changes, member)[side].assigned > 0) return []
    return [{ kind: 'none-left' as const, text: `${member.label} ${what}`, isBlocking: false }]
  })
}

/** How many edits have a warning of each kind, blocking kinds first: the lines at the top of the review. */
export function countWarnings(
  warnings: ReadonlyMap<string, readonly PlanWarning[]>,
): { kind: WarningKind; keys: string[]; isBlocking: boolean }[] {
  const found = new Map<string, { kind: WarningKind; keys: string[]; isBlocking: boolean }>()
  for (const [key, list] of warnings) {
    for (const { kind, isBlocking } of list) {
      const name = `${kind} ${isBlocking}`
      const entry = found.get(name) ?? { kind, keys: [], isBlocking }
      if (!entry.keys.includes(key)) entry.keys.push(key)
      found.set(name, entry)
    }
  }
  return [...found.values()].sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking))
}
