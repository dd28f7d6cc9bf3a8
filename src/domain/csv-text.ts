/**
 * Rows as CSV for a spreadsheet (RFC 4180, with the mark by which Excel knows UTF-8). A cell that begins like a formula
 * gets an apostrophe before it: a spreadsheet would compute what stands in somebody's name.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

const BYTE_ORDER_MARK = '\uFEFF'

function csvCell(value: string | number): string {
  // A number is one, and may be negative.
  if (typeof value === 'number') return String(value)
  const guarded = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
