import { lazy, useEffect, type ComponentType, type LazyExoticComponent } from 'react'
import { useNotify } from './notifications.tsx'

type Asked = { onExited?: (() => void) | undefined }

/**
 * A part that somebody asked for, as a dialog: where its file cannot be loaded, as without a connection, that is told and
 * the page stays as it is.
 */
export function lazyAsked<Props extends Asked>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      // Told in its place.
      return { default: NotLoaded }
    }
  })
}

function NotLoaded({ onExited }: Asked) {
  const notify = useNotify()
  useEffect(() => {
    notify(NOT_LOADED)
    onExited?.()
  }, [notify, onExited])
  return null
}

const NOT_LOADED = {
  severity: 'error',
  title: 'This part of the app could not be loaded.',
  detail: 'The page stays as it is. Look at your connection, reload the page, and try again.',
} as const
