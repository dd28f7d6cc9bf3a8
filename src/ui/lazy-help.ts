import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/**
 * A part that only helps and that nobody asked for: where its file cannot be loaded, as without a connection, the page
 * goes on without it. `onMissing` is told.
 */
export function lazyHelp<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onMissing: () => void = () => undefined,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      // Nothing is what can be shown of it.
      onMissing()
      return { default: () => null }
    }
  })
}
