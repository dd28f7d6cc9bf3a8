const ENTRY = /<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]*))*)/g
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]*))/i

/** The URL with rel="next" of a Link header (RFC 8288), or null on the last page. The URL is opaque. */
export function nextPageUrl(header: string | null): string | null {
  for (const [, url, parameters] of (header ?? '').matchAll(ENTRY)) {
    const match = REL.exec(parameters ?? '')
    const relations = (match?.[1] ?? match?.[2] ?? '').toLowerCase().split(/\s+/)
    if (url !== undefined && relations.includes('next')) return url
  }
  return null
}
