import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { LiveLayer } from './live-layer.tsx'

export type Notice = { severity: 'error' | 'success'; title: string; detail?: string }
export type Notify = (notice: Notice) => void

type Shown = Notice & { key: string }

/** More would cover the work; the oldest gives way. */
const MOST_SHOWN = 3

const NotificationsContext = createContext<Notify>(() => undefined)

/** Toasts that stay until they are closed: an error that vanishes by itself has not been told. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const notify = useCallback<Notify>((notice) => {
    const key = `${notice.title}\n${notice.detail ?? ''}`
    // The same words once: ten cells that fail for one reason are one message.
    setShown((before) =>
      [...before.filter((other) => other.key !== key), { ...notice, key }].slice(-MOST_SHOWN),
    )
  }, [])
  const close = (key: string) => setShown((before) => before.filter((other) => other.key !== key))
  return (
    <NotificationsContext value={notify}>
      {children}
      <LiveLayer>
        <Box
          sx={{
            position: 'fixed',
            zIndex: 'snackbar',
            insetBlockEnd: 16,
            insetInlineStart: 16,
            display: 'grid',
            gap: 1,
            maxWidth: 'min(440px, calc(100vw - 32px))',
          }}
        >
          {shown.map(({ key, severity, title, detail }) => (
            <Alert key={key} severity={severity} onClose={() => close(key)}>
              <AlertTitle>{title}</AlertTitle>
              {detail}
            </Alert>
          ))}
        </Box>
      </LiveLayer>
    </NotificationsContext>
  )
}

export function useNotify(): Notify {
  return use(NotificationsContext)
}
