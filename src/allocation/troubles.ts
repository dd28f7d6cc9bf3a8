import type { ExistingPair } from '#src/domain/allocation/allocation-problem.ts'
import { isOverdue } from '#src/domain/cell.ts'
import type { ClassRoom, Load, Member } from '#src/domain/class-room.ts'
import { hasSubmitted, isAble } from './participants.ts'

/** What may be wrong with reviews that were dealt, and can be repaired. */
export type TroubleKind =
  | 'left' // reviewers who have left with open reviews
  | 'silent' // reviewers who have done nothing after the due date
  | 'nothing' // open reviews of people who have not submitted after the due date
  | 'starved' // submissions with fewer reviews than wanted
  | 'overloaded' // people with at least two more than wanted
  | 'idle' // people who have nothing to review, as late arrivals

export type Troubles = Record<TroubleKind, readonly string[]>

export const TROUBLE_KINDS: readonly TroubleKind[] = [
  'left',
  'silent',
  'nothing',
  'starved',
  'overloaded',
  'idle',
]

export type Loads = { given: ReadonlyMap<string, Load>; received: ReadonlyMap<string, Load> }

const NO_LOAD: Load = { done: 0, assigned: 0 }

/** How many reviews each has, of these pairs. */
export function loadsOf(pairs: readonly ExistingPair[]): Loads {
  const [given, received] = [new Map<string, Load>(), new Map<string, Load>()]
  for (const { reviewerId, authorId, state } of pairs) {
    const more = (loads: Map<string, Load>, id: string) => {
      const { done, assigned } = loads.get(id) ?? NO_LOAD
      loads.set(id, { done: done + (state === 'completed' ? 1 : 0), assigned: assigned + 1 })
    }
    more(given, reviewerId)
    more(received, authorId)
  }
  return { given, received }
}

export function givenBy({ given }: Loads, id: string): Load {
  return given.get(id) ?? NO_LOAD
}

export function receivedBy({ received }: Loads, id: string): Load {
  return received.get(id) ?? NO_LOAD
}

/** Whom each trouble concerns; nobody while nobody reviews anybody, as then there is nothing to repair. */
export function findTroubles(
  room: ClassRoom,
  pairs: readonly ExistingPair[],
  wanted: number,
  now: Date,
): Troubles {
  const loads = loadsOf(pairs)
  const isOver = isOverdue(room, now)
  const ids = (is: (member: Member) => boolean) =>
    pairs.length === 0 ? [] : room.members.filter(is).map(({ id }) => id)
  const isOpen = ({ done, assigned }: Load) => assigned > done
  return {
    left: ids(({ id, standing }) => standing === 'left' && isOpen(givenBy(loads, id))),
    silent: ids((member) => {
      const given = givenBy(loads, member.id)
      return isOver && isAble(member) && given.assigned > 0 && given.done === 0
    }),
    nothing: ids(
      (member) =>
        isOver && isAble(member) && !hasSubmitted(member) && isOpen(receivedBy(loads, member.id)),
    ),
    starved: ids(
      (member) =>
        isAble(member) && hasSubmitted(member) && receivedBy(loads, member.id).assigned < wanted,
    ),
    overloaded: ids((member) => {
      const [given, received] = [givenBy(loads, member.id), receivedBy(loads, member.id)]
      const isTooMuch = (load: Load) => isOpen(load) && isOverloaded(load, wanted)
      return isAble(member) && (isTooMuch(given) || isTooMuch(received))
    }),
    idle: ids((member) => isAble(member) && givenBy(loads, member.id).assigned === 0),
  }
}

/** One more than wanted is how an uneven number of people works out. */
export function isOverloaded({ assigned }: Load, wanted: number): boolean {
  return assigned > wanted + 1
}

/** What is repaired unless somebody chooses otherwise: late arrivals only while there is time. */
export function firstKinds(room: ClassRoom, troubles: Troubles, now: Date): TroubleKind[] {
  return TROUBLE_KINDS.filter(
    (kind) => troubles[kind].length > 0 && (kind !== 'idle' || !isOverdue(room, now)),
  )
}

/** Whether a repair is what somebody comes for; people without anything to review are usual after a dealing by hand. */
export function needsRepair(troubles: Troubles): boolean {
  return TROUBLE_KINDS.some((kind) => kind !== 'idle' && troubles[kind].length > 0)
}
