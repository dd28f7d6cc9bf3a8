import * as z from 'zod'

/** The shapes by the names that they have in the description. */
export const shapeNames = z.registry<{ id: string }>()

// What the embedded Canvas answers, key by key: a test holds real answers against these.

/** A number, or digits for a caller who asks for ids as strings. */
export const id = z
  .union([z.number(), z.string().regex(/^\d+$/)])
  .register(shapeNames, { id: 'Id' })
export const time = z.iso.datetime({ precision: 0 })
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])
export const nothing = z.null()
