import type { Member } from '#src/domain/class-room.ts'
import type { ListSide, ListStop } from '#src/domain/list-moves.ts'
import type { ReviewPartners } from '#src/domain/review-partners.ts'
import { chipsOf, type ChipSources } from './chips-of.ts'
import { buttonOf, targetOf, type GridTarget } from '#src/matrix/grid/grid-target.ts'

/** A stop in a line of the list, by the id of the person or of the heading. */
export type LineStop = { lineId: string; stop: ListStop }

const HEADING: ListStop = { side: 'heading', partnerId: null }
/** What keys reach in the row of a heading. */
export const HEADING_STOPS: readonly ListStop[] = [HEADING]

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
export function buttonOfStop(list: HTMLElement, { lineId, stop }: LineStop): HTMLElement | null {
  const row = list.querySelector<HTMLElement>(`[data-line="${CSS.escape(lineId)}"]`)
  const target = targetOfStop(lineId, stop)
  if (!target) return row?.querySelector('button') ?? null
  const side = row?.querySelector<HTMLElement>(`[data-side="${stop.side}"]`)
  return side ? buttonOf(side, target) : null
}

/** The stop whose button an element is or lies in. */
export function stopOfElement(element: Element): LineStop | null {
  const lineId = element.closest<HTMLElement>('[data-line]')?.dataset['line']
  const side = element.closest<HTMLElement>('[data-side]')?.dataset['side']
  if (lineId === undefined) return null
  if (side === 'heading') return { lineId, stop: HEADING }
  const hit = targetOf(element)
  if (!hit || (side !== 'received' && side !== 'given')) return null
  const { target } = hit
  if (target.area !== 'cell') return { lineId, stop: { side, partnerId: null } }
  const partnerId = side === 'received' ? target.reviewerId : target.authorId
  return { lineId, stop: { side, partnerId } }
}

/** The pair or the side of a person that a stop is about; null for a heading. */
export function targetOfStop(personId: string, { side, partnerId }: ListStop): GridTarget | null {
  if (side === 'heading') return null
  if (side === 'received') {
    return partnerId === null
      ? { area: 'column-header', authorId: personId }
      : { area: 'cell', reviewerId: partnerId, authorId: personId }
  }
  return partnerId === null
    ? { area: 'row-header', reviewerId: personId }
    : { area: 'cell', reviewerId: personId, authorId: partnerId }
}
