import { CHANGE_ACTIONS, CHANGE_RESULTS, type ChangeFilters } from '#src/domain/change.ts'

/** How the filters are written in the address; what does not narrow is left out. */
const KEYS: Record<keyof ChangeFilters, string> = {
  actorId: 'by',
  reviewerId: 'reviewer',
  authorId: 'author',
  action: 'change',
  result: 'result',
  fromDay: 'from',
  toDay: 'to',
  operationId: 'apply',
}

/** The filters that an address asks for. What is not known there counts as left out. */
export function readChangeFilters(params: URLSearchParams): ChangeFilters {
  const action = params.get(KEYS.action) ?? ''
  const result = params.get(KEYS.result) ?? ''
  return {
    actorId: matching(params.get(KEYS.actorId), ID),
    reviewerId: matching(params.get(KEYS.reviewerId), ID),
    authorId: matching(params.get(KEYS.authorId), ID),
    action: isKeyOf(CHANGE_ACTIONS, action) ? action : null,
    result: isKeyOf(CHANGE_RESULTS, result) ? result : null,
    fromDay: dayOf(params.get(KEYS.fromDay)),
    toDay: dayOf(params.get(KEYS.toDay)),
    operationId: matching(params.get(KEYS.operationId), OPERATION),
  }
}

/** The address with these filters; whatever else stands in it is kept. */
export function writeChangeFilters(
  params: URLSearchParams,
  filters: ChangeFilters,
): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const name of Object.keys(KEYS) as (keyof ChangeFilters)[]) {
    const value = filters[name]
    if (value === null) next.delete(KEYS[name])
    else next.set(KEYS[name], value)
  }
  return next
}

// As the server takes them: with anything else it would refuse the whole list.
const ID = /^[1-9]\d{0,17}$/
const OPERATION = /^[\w-]{1,64}$/
const DAY = /^\d{4}-\d\d-\d\d$/

function matching(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null
}

/** A day of the calendar: a 30 February has no moment. */
function dayOf(value: string | null): string | null {
  const day = matching(value, DAY)
  return day !== null && !Number.isNaN(Date.parse(`${day}T00:00:00`)) ? day : null
}

function isKeyOf<K extends string>(record: Record<K, unknown>, key: string): key is K {
  return Object.hasOwn(record, key)
}
