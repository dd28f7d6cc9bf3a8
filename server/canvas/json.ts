/**
 * JSON as Canvas writes it: ids (bigint here) as bare digits without loss above 2^53, or as strings
 * when the caller asked for them; `<`, `>` and `&` escaped; times without fractions of a second.
 *
 * By hand: JSON.stringify writes no bigint, and calling back for each value makes it three times slower.
 */
export function writeJson(value: unknown, { stringIds }: { stringIds: boolean }): string {
  return write('', value, stringIds)
}

function write(key: string, value: unknown, stringIds: boolean): string {
  if (typeof value === 'bigint') return stringIds && isIdKey(key) ? `"${value}"` : String(value)
  if (typeof value !== 'object' || value === null) return writeScalar(value)
  if (Array.isArray(value)) {
    return `[${value.map((part, index) => write(String(index), part, stringIds)).join(',')}]`
  }
  let members = ''
  for (const [name, part] of Object.entries(value)) {
    if (part !== undefined) members += `,${writeScalar(name)}:${write(name, part, stringIds)}`
  }
  return `{${members.slice(1)}}`
}

/** What stands in quotes as it is. */
const PLAIN = /^[ !#-%'-;=?-[\]-~]*$/

function writeScalar(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`
  if (value === null || typeof value === 'boolean') return String(value)
  const text = JSON.stringify(value) as string | undefined
  return typeof value === 'string' ? escapeHtml(text ?? '') : (text ?? 'null')
}

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
