/** The first letters of a name's first and last word, or of its only one; letters of any script, with accents. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words
  return ends.map((word) => /^.\p{M}*/u.exec(word ?? '')?.[0] ?? '').join('')
}
