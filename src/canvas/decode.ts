import * as z from 'zod/mini'

// Zod otherwise tries `new Function` once, which a strict content security policy reports.
z.config({ jitless: true })

/** An id: a string with the string-ids Accept header, a number from a server that ignores it. */
export const id = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value: string | number) => String(value)),
)

/** A key that some versions of Canvas leave out and others send as null: always null here. */
export function orNull<T extends z.core.$ZodType>(schema: T) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value: z.output<T> | null | undefined) => value ?? null),
  )
}

/** A flag that some versions of Canvas leave out: false then. */
export const flag = z.pipe(
  z.nullish(z.boolean()),
  z.transform((value: boolean | null | undefined) => value ?? false),
)

export type Decoder<T> = z.ZodMiniType<T>
