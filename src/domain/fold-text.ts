/** Text as a search compares it: without case and accents, so that "yilmaz" finds "Yılmaz". */
export function foldText(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[ıøłđðß]/g, (letter) => PLAIN[letter] ?? letter)
}

/** Whether every word of the query occurs somewhere in the texts; an empty query matches everything. */
export function matchesWords(query: string, texts: readonly (string | null)[]): boolean {
  const haystack = foldText(texts.filter((text) => text !== null).join(' '))
  return foldText(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

// Letters that Unicode does not take apart into a base and an accent.
const PLAIN: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss' }
