import type { ComponentType } from 'react'
import { lazyPart } from './lazy-part.tsx'

/**
 * A part that only helps and that nobody asked for: where its file cannot be loaded, as without a connection, the page
 * goes on without it. `onMissing` is told.
 */
export function lazyHelp<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onMissing: () => void = () => undefined,
): ComponentType<Props> {
  return lazyPart(async (): Promise<ComponentType<Props>> => {
    try {
      return await load()
    } catch {
      // Nothing is what can be shown of it.
      onMissing()
      return () => null
    }
  })
}
