import { useSyncExternalStore } from 'react'

export type Spot = { row: number; column: number }

/** What is under the pointer, outside of React's state: only what shows it renders when it moves. */
export type PointerStore = {
  get: () => Spot
  set: (spot: Spot) => void
  subscribe: (onChange: () => void) => () => void
}

export const NOWHERE: Spot = { row: -1, column: -1 }

export function createPointerStore(): PointerStore {
  let spot = NOWHERE
  const listeners = new Set<() => void>()
  return {
    get: () => spot,
    set: (next) => {
      if (next.row === spot.row && next.column === spot.column) return
      spot = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The column under the pointer if it is in this row, else -1. */
export function useHoveredColumn(store: PointerStore, row: number): number {
  return useSyncExternalStore(store.subscribe, () => {
    const spot = store.get()
    return spot.row === row ? spot.column : -1
  })
}

export function useIsRowHovered(store: PointerStore, row: number): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get().row === row)
}

export function useIsColumnHovered(store: PointerStore, column: number): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get().column === column)
}

export function useSpot(store: PointerStore): Spot {
  return useSyncExternalStore(store.subscribe, store.get)
}
