import { useEffect, type ComponentType } from 'react'
import { lazyPart } from './lazy-part.tsx'
import { useNotify } from './notifications.tsx'

type Asked = { onExited?: (() => void) | undefined }

/**
 * A part that somebody asked for, as a dialog: where its file cannot be loaded, as without a connection, that is told and
 * the page stays as it is.
 */
export function lazyAsked<Props extends Asked>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazyPart(async (): Promise<ComponentType<Props>> => {
    try {
      return await load()
    } catch {
      // Told in its place.
      return NotLoaded
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
