import type { Place } from './people.ts'

/**
 * What tells places of one kind apart, by id, for where there is no room for a name: "Section A" and "Section B"
 * are "A" and "B". Words that all of them begin with are left out, and what is left is cut to four letters.
 */
export function shortPlaces(places: readonly Place[]): ReadonlyMap<string, string> {
  const words = places.map(({ name }) => name.split(/\s+/))
  const shared = sharedWords(words)
  return new Map(
    places.map(({ id }, index) => {
      const rest = (words[index] ?? []).slice(shared).join(' ')
      return [id, rest.length > LONGEST ? `${rest.slice(0, LONGEST - 1)}…` : rest]
    }),
  )
}

const LONGEST = 4

function sharedWords(names: readonly (readonly string[])[]): number {
  const [first] = names
  if (!first) return 0
  // A kind that is all alone keeps its last word: "Team 1" is "1".
  const most = Math.min(...names.map(({ length }) => length)) - 1
  const differs = first.findIndex((word, index) => names.some((name) => name[index] !== word))
  return Math.min(most, differs === -1 ? most : differs)
}
