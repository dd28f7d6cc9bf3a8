import { useSyncExternalStore } from 'react'

/** A value outside of React's state: when it changes, only what shows it renders. */
export type ValueStore<Value> = {
  get: () => Value
  set: (value: Value) => void
  subscribe: (onChange: () => void) => () => void
}

/** Tells nobody of a value that is the same as before, by `isSame`. */
export function createValueStore<Value>(
  first: Value,
  isSame: (a: Value, b: Value) => boolean,
): ValueStore<Value> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (isSame(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStoredValue<Value>({ subscribe, get }: ValueStore<Value>): Value {
  return useSyncExternalStore(subscribe, get)
}
