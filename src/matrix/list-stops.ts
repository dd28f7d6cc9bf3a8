import type { Member } from '#src/domain/class-room.ts'
import type { ListSide, ListStop } from '#src/domain/list-moves.ts'
import type { ReviewPartners } from '#src/domain/review-partners.ts'
import { chipsOf, type ChipSources } from './chips-of.ts'
import { buttonOf, targetOf, type GridTarget } from './grid-target.ts'

/** A stop in the row of a person, by their id. */
export type PersonStop = { personId: string; stop: ListStop }

/** Whether a person has a side where their work is reviewed. */
export function hasReceivedSide({ id, submission }: Member, partners: ReviewPartners): boolean {
  return submission !== null || partners.reviewersOf.has(id)
}

/** What keys reach in the row of a person, from left to right as it is drawn. */
export function stopsOfPerson(
  sources: ChipSources,
  partners: ReviewPartners,
  member: Member,
  isWide: boolean,
): ListStop[] {
  const stopsOf = (side: ListSide, others: readonly Member[] = []): ListStop[] => [
    { side, partnerId: null },
    ...chipsOf(sources, member, side, others).map(({ partner }) => ({
      side,
      partnerId: partner.id,
    })),
  ]
  const received = hasReceivedSide(member, partners)
    ? stopsOf('received', partners.reviewersOf.get(member.id))
    : []
  const given = stopsOf('given', partners.authorsOf.get(member.id))
  // On a wide screen the person stands in the middle, and the buttons of both sides beside them.
  const [actions, ...chips] = received
  return isWide && actions ? [...chips, actions, ...given] : [...received, ...given]
}

/** The button of a stop, if it is drawn. */
export function buttonOfStop(
  list: HTMLElement,
  { personId, stop }: PersonStop,
): HTMLElement | null {
  const row = `[data-person="${CSS.escape(personId)}"]`
  const side = list.querySelector<HTMLElement>(`${row} [data-side="${stop.side}"]`)
  return side && buttonOf(side, targetOfStop(personId, stop))
}

/** The stop whose button an element is or lies in. */
export function stopOfElement(element: Element): PersonStop | null {
  const hit = targetOf(element)
  const personId = element.closest<HTMLElement>('[data-person]')?.dataset['person']
  const side = element.closest<HTMLElement>('[data-side]')?.dataset['side']
  if (!hit || personId === undefined || (side !== 'received' && side !== 'given')) return null
  const { target } = hit
  if (target.area !== 'cell') return { personId, stop: { side, partnerId: null } }
  const partnerId = side === 'received' ? target.reviewerId : target.authorId
  return { personId, stop: { side, partnerId } }
}

/** The pair or the side of a person that a stop is about. */
export function targetOfStop(personId: string, { side, partnerId }: ListStop): GridTarget {
  if (side === 'received') {
    return partnerId === null
      ? { area: 'column-header', authorId: personId }
      : { area: 'cell', reviewerId: partnerId, authorId: personId }
  }
  return partnerId === null
    ? { area: 'row-header', reviewerId: personId }
    : { area: 'cell', reviewerId: personId, authorId: partnerId }
}
