/** The first letters of a name's first and last word, or of its only one; whole letters of any script. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return [first, last].map((word) => [...word][0] ?? '').join('')
}
