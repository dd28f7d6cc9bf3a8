import Box from '@mui/material/Box'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { invariant } from '#src/lib/invariant.ts'
import { withNotice, type Notify, type ShownNotice } from './notice.ts'
import { SpokenRegion } from './spoken-region.tsx'
import { Toast } from './toast.tsx'

export type { Notice, Notify } from './notice.ts'

const NotifyContext = createContext<Notify | null>(null)

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
  // Dialogs have at the bottom what they are about to do, and the buttons for it; on a phone the way out is at the top.
  'body:has(.MuiDialog-root, .MuiDrawer-root) &': { bottom: 'auto', top: { xs: 64, sm: 12 } },
  insetInline: { xs: 12, sm: 24 },
  display: 'grid',
  justifyItems: 'start',
  gap: 1,
  pointerEvents: 'none',
} as const
