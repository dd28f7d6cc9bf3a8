import { z } from 'zod'

/** An id as PostgreSQL keeps it. SIS ids (`sis_course_id:…`) and ids of other shards (`1~2`) are not. */
const PLAIN_ID = /^[1-9]\d{0,17}$/

/** In a query of our own calls. */
export const idParameter = z.string().regex(PLAIN_ID)

/** Null for what is no id, and for a number that JSON has rounded. */
export function plainId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? plainId(String(value)) : null
  return typeof value === 'string' && PLAIN_ID.test(value) ? value : null
}
