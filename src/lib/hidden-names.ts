const KEY = 'prm-hidden-names'

const listeners = new Set<() => void>()

/** Whether people have made-up names on this browser, as before a projector. Remembered, and the same in all its tabs. */
export const hiddenNames = {
  get: (): boolean => {
    try {
      return localStorage.getItem(KEY) === 'on'
    } catch {
      // A browser that keeps nothing for pages shows names.
      return false
    }
  },
  set: (isOn: boolean): void => {
    try {
      if (isOn) localStorage.setItem(KEY, 'on')
      else localStorage.removeItem(KEY)
    } catch {
      return
    }
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === KEY || key === null) listener()
    }
    listeners.add(listener)
    window.addEventListener('storage', onStorage)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', onStorage)
    }
  },
}
