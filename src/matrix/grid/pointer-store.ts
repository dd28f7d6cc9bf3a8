import { useSyncExternalStore } from 'react'
import { createValueStore, useStoredValue, type ValueStore } from '#src/ui/value-store.ts'

export type Spot = { row: number; column: number }

/** What is under the pointer: only what shows it renders when it moves. */
export type PointerStore = ValueStore<Spot>

export const NOWHERE: Spot = { row: -1, column: -1 }

export function createPointerStore(): PointerStore {
  return createValueStore(NOWHERE, (a, b) => a.row === b.row && a.column === b.column)
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
  return useStoredValue(store)
}
