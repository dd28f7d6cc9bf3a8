import type { KeyValueStore } from '#src/plan/plan-storage.ts'

/** A storage of its own for a test, which can be full. */
export function memoryStorage(
  entries: Record<string, string> = {},
  mostCharacters = Infinity,
): KeyValueStore {
  const kept = new Map(Object.entries(entries))
  return {
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      const others = [...kept].filter(([other]) => other !== key)
      const size = others.reduce((sum, [, text]) => sum + text.length, value.length)
      if (size > mostCharacters) throw new DOMException('Full', 'QuotaExceededError')
      kept.set(key, value)
    },
  }
}
