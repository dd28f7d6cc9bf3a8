import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export type LoadedFile = { name: string; bytes: number }

/**
 * The scripts that a browser must have before it shows a page: the entry of index.html, the chunk of the
 * page, and what either imports. Gzipped, the largest first.
 */
export function firstLoad(dist: string, page: string): LoadedFile[] {
  const assets = join(dist, 'assets')
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const [, entry] = /<script[^>]*src="\/assets\/([^"]+\.js)"/.exec(html) ?? []
  const chunk = readdirSync(assets).find((name) => name.startsWith(`${page}-`) && isScript(name))
  if (entry === undefined || chunk === undefined) {
    throw new Error(`${dist} has no entry or no chunk ${page}: was it built?`)
  }
  const code = new Map<string, string>()
  function add(name: string) {
    if (code.has(name)) return
    const text = readFileSync(join(assets, name), 'utf8')
    code.set(name, text)
    for (const imported of staticImports(text)) add(imported)
  }
  add(entry)
  add(chunk)
  return [...code]
    .map(([name, text]) => ({ name, bytes: gzipSync(text).length }))
    .sort((a, b) => b.bytes - a.bytes)
}

/** What is imported at the start; `import()` has a parenthesis and comes later. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => name!)
}

function isScript(name: string): boolean {
  return name.endsWith('.js')
}
