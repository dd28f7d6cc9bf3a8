import type { Places } from './allocation-problem.ts'

/** In no place. */
export const NOWHERE = -1

/**
 * The places of each person as one small number, equal for equal sets of places; two people are in the same place if
 * `shares` says so. People in several sections share one with more than one set.
 */
export type PlaceIndex = {
  setOf: readonly [reviewers: Int32Array, authors: Int32Array]
  shares: (set: number, other: number) => boolean
}

type Placed = { places: Places | undefined }

/** O(people), and O(sets²) of the few sets that there are where somebody is in several places. */
export function indexPlaces(reviewers: readonly Placed[], authors: readonly Placed[]): PlaceIndex {
  const sets: string[][] = []
  const numberOf = new Map<string, number>()
  const setOf = ({ places }: Placed): number => {
    const list = placesOf(places)
    if (list.length === 0) return NOWHERE
    const key = list.length === 1 ? `1${list[0] ?? ''}` : JSON.stringify(list)
    const known = numberOf.get(key)
    if (known !== undefined) return known
    numberOf.set(key, sets.length)
    return sets.push(list) - 1
  }
  const index = [Int32Array.from(reviewers, setOf), Int32Array.from(authors, setOf)] as const
  const single = sets.every(({ length }) => length === 1)
  return { setOf: index, shares: single ? isSame : overlapOf(sets) }
}

function placesOf(places: Places | undefined): string[] {
  if (places === undefined || places === null) return []
  return typeof places === 'string' ? [places] : [...new Set(places)].sort()
}

function isSame(set: number, other: number): boolean {
  return set === other && set !== NOWHERE
}

function overlapOf(sets: readonly string[][]): PlaceIndex['shares'] {
  const setsAt = new Map<string, Set<number>>()
  sets.forEach((places, number) => {
    for (const place of places) setsAt.set(place, (setsAt.get(place) ?? new Set()).add(number))
  })
  const overlaps = sets.map(
    (places) => new Set(places.flatMap((place) => [...(setsAt.get(place) ?? [])])),
  )
  return (set, other) => overlaps[set]?.has(other) ?? false
}
