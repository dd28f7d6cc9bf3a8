const MAX_ID = 2n ** 63n - 1n

/** A database id written in digits, or null for anything else: words, signs, too large numbers. */
export function readId(text: string | undefined): string | null {
  if (text === undefined || !/^\d{1,19}$/.test(text)) return null
  const id = BigInt(text)
  return id > MAX_ID ? null : id.toString()
}

/** What a path segment looks an object up by: its own id, or its id in the school's system. */
export type Lookup = { by: 'id'; id: string } | { by: 'sis'; sisId: string }

/** Reads `123` or `sis_course_id:abc` (`prefix` = `sis_course_id`); null finds nothing. */
export function readLookup(text: string, prefix: string): Lookup | null {
  if (text.startsWith(`${prefix}:`) && !text.includes('\0')) {
    return { by: 'sis', sisId: text.slice(prefix.length + 1) }
  }
  const id = readId(text)
  return id === null ? null : { by: 'id', id }
}
