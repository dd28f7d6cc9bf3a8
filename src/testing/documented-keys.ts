import { readFileSync } from 'node:fs'
import type { KeyGroup } from '#src/domain/key-groups.ts'

type ToldGroup = { title: string; rows: string[][] }

/** What docs/keys.md tells of one view: its groups, and their rows as they are written there. A part without keys is none. */
export function readDocumentedKeys(view: string): ToldGroup[] {
  const page = readFileSync('docs/keys.md', 'utf8')
  const [, part = ''] = page.split(`\n## ${view}\n`)
  const [section = ''] = part.split(/^## /m)
  return section
    .split(/^### /m)
    .slice(1)
    .map((group) => {
      const [title = '', ...lines] = group.split('\n')
      return { title, rows: lines.filter((line) => /^\| (?!Keys |-)/.test(line)).map(cellsOf) }
    })
    .filter(({ rows }) => rows.length > 0)
}

/** How keys are written there. */
export function writeKeys(groups: readonly KeyGroup[]): ToldGroup[] {
  return groups.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ keys, does }) => [keys.map((key) => `\`${key}\``).join(' '), does]),
  }))
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
