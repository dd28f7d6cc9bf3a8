/** "Ada", "Ada and Grace", "Ada, Grace and Alan": people by name up to three, then by number ("4 people"). */
export function namePeople(labels: readonly string[]): string {
  if (labels.length > 3) return `${labels.length} people`
  return joinWords(labels)
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** "1 review", "2 reviews". */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`
}
