import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import { invariant } from '#src/lib/invariant.ts'
import { withNotice, type Notify, type ShownNotice } from './notice.ts'
import { SpokenRegion } from './spoken-region.tsx'

export type { Notice, Notify } from './notice.ts'

const NotifyContext = createContext<Notify | null>(null)

// Long enough to read two short lines; what went wrong stays until it is closed.
const SUCCESS_MS = 6_000

export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly ShownNotice[]>([])
  const notify = useCallback<Notify>(
    (notice) => setNotices((shown) => withNotice(shown, notice)),
    [],
  )
  const close = useCallback(
    (id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id)),
    [],
  )
  return (
    <NotifyContext value={notify}>
      {children}
      <SpokenRegion>
        <Box sx={CORNER}>
          {notices.map((notice) => (
            <Toast key={notice.id} notice={notice} onClose={close} />
          ))}
        </Box>
      </SpokenRegion>
    </NotifyContext>
  )
}

type ToastProps = { notice: ShownNotice; onClose: (id: number) => void }

function Toast({ notice, onClose }: ToastProps) {
  const { id, severity, title, detail, action, times } = notice
  useEffect(() => {
    if (severity !== 'success') return
    const timer = setTimeout(() => onClose(id), SUCCESS_MS)
    return () => clearTimeout(timer)
  }, [id, severity, onClose])
  return (
    <Alert
      severity={severity}
      role="alert"
      onClose={() => onClose(id)}
      closeText="Close"
      elevation={6}
      sx={{ pointerEvents: 'auto', maxWidth: 480, overflowWrap: 'anywhere' }}
    >
      <AlertTitle>{times > 1 ? `${title} (${times} times)` : title}</AlertTitle>
      {detail}
      {action && (
        <>
          {' '}
          {/* A plain link: whoever is signed out begins anew. */}
          <Link href={action.to} color="inherit">
            {action.label}
          </Link>
        </>
      )}
    </Alert>
  )
}

/** Shows a toast; the server state does so for failed calls, components seldom need to. */
export function useNotify(): Notify {
  const notify = use(NotifyContext)
  invariant(notify, 'useNotify needs a NotificationsProvider above it.')
  return notify
}

const CORNER = {
  position: 'fixed',
  zIndex: 'snackbar',
  // A page may have a bar at its foot.
  bottom: {
    xs: 'calc(var(--prm-below, 0px) + 12px)',
    sm: 'calc(var(--prm-below, 0px) + 24px)',
  },
  insetInline: { xs: 12, sm: 24 },
  display: 'grid',
  justifyItems: 'start',
  gap: 1,
  pointerEvents: 'none',
} as const
