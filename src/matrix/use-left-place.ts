import { useState } from 'react'
import { useLocation } from 'react-router'

/** In memory alone: whoever opens the app anew begins where a view begins. */
const places = new Map<string, unknown>()

/**
 * Where a view was left, and how to tell where it is now. Each entry of the browser's history has its own: the way back
 * leads to what was there, and a link to `first`.
 */
export function useLeftPlace<Place>(
  view: string,
  first: () => Place,
): [place: Place, keep: (place: Place) => void] {
  const id = view + useLocation().key
  const [place] = useState(() => (places.get(id) as Place | undefined) ?? first())
  return [place, (next) => places.set(id, next)]
}

/** As another tab, which knows nothing of this one. */
export function forgetPlaces(): void {
  places.clear()
}
