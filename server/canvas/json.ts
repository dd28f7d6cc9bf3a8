/**
 * JSON as Canvas writes it: ids (bigint here) as bare digits without loss above 2^53, or as strings
 * when the caller asked for them; `<`, `>` and `&` escaped; times without fractions of a second.
 */
export function writeJson(value: unknown, { stringIds }: { stringIds: boolean }): string {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part !== 'bigint') return part
    return stringIds && isIdKey(key) ? String(part) : `${MARK}${part}`
  })
  return escapeHtml(text.replace(MARKED, '$1'))
}

// PostgreSQL stores no NUL in text, so no string of the data can look like a marked number.
const MARK = '\u0000'
const MARKED = /"\\u0000(-?\d+)"/g

// In an array of ids the key is the index; the arrays that Canvas serves (`*_ids`) hold only ids.
function isIdKey(key: string): boolean {
  return key === 'id' || key.endsWith('_id') || /^\d+$/.test(key)
}

/** Canvas escapes these three inside strings, so that the text is safe inside a page. */
export function escapeHtml(json: string): string {
  return json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
}

/** ISO 8601 in UTC without fractions of a second, as Canvas writes times. */
export function isoTime(time: Date | null): string | null {
  return time === null ? null : time.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
