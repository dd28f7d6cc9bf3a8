import type { ClassRoom } from '#src/domain/class-room.ts'
import { namePeople } from '#src/domain/sentences.ts'

/** A sentence in which people may be links: to see them in the matrix. */
export type Phrase = readonly (string | PeoplePart)[]
export type PeoplePart = { ids: readonly string[]; text: string }

/** People by name up to three, then by number. */
export function peoplePart(
  room: Pick<ClassRoom, 'memberById'>,
  ids: readonly string[],
): PeoplePart {
  return { ids, text: namePeople(ids.map((id) => labelOf(room, id))) }
}

export function labelOf({ memberById }: Pick<ClassRoom, 'memberById'>, id: string): string {
  return memberById.get(id)?.label ?? `Student ${id}`
}

/** The same as plain text, for what is spoken. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
