// As some programs take a formula also after spaces.
const FORMULA = /^\s*[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/**
 * Comma-separated values as in RFC 4180, with a byte order mark, without which Excel does not read UTF-8. Texts are
 * guarded against formulas; a number is none, and may be negative.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')}`
}

/** A spreadsheet would compute what begins like a formula, also out of somebody's name: an apostrophe makes it a text. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function toField(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = guardFormula(value)
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
