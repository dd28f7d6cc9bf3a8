import { foldText } from './fold-text.ts'

/** The letters typed so far to find a person, and when the last of them came. */
export type TypeAhead = { typed: string; at: number }

export const NOTHING_TYPED: TypeAhead = { typed: '', at: 0 }

// As long as native lists wait for the next letter.
const PAUSE_MS = 1_000

/** Whether a name is being typed at this moment: the next letter would join it. */
export function isTyping({ typed, at }: TypeAhead, now: number): boolean {
  return typed !== '' && now - at < PAUSE_MS
}

/** The letters after one more of them: after a pause a new name begins. */
export function typeLetter(last: TypeAhead, letter: string, now: number): TypeAhead {
  return { typed: isTyping(last, now) ? last.typed + letter : letter, at: now }
}

/**
 * The index of the next person with a word that starts with what was typed, without case and accents; -1 if there
 * is none. The search wraps. A first letter, and the same letter again and again, look beyond the person at `from`;
 * further letters may stay there.
 */
export function findTyped(
  people: readonly { label: string }[],
  typed: string,
  from: number,
): number {
  const folded = foldText(typed)
  const letter = folded.charAt(0)
  const isRepeated = folded === letter.repeat(folded.length)
  const wanted = ` ${isRepeated ? letter : folded}`
  const start = isRepeated ? from + 1 : from
  for (let step = 0; step < people.length; step += 1) {
    const index = (Math.max(0, start) + step) % people.length
    if (wordsOf(people[index]?.label ?? '').includes(wanted)) return index
  }
  return -1
}

/** The words of a label, each after a space. What stands in brackets tells namesakes apart and is no name. */
function wordsOf(label: string): string {
  return ` ${foldText(label.replace(/ \([^()]*\)/g, ''))}`
}
