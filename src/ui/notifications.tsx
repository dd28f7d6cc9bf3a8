import Box from '@mui/material/Box'
import { createContext, use, type ReactNode } from 'react'
import { invariant } from '#src/lib/invariant.ts'
import { withNotice, type Notify, type ShownNotice } from './notice.ts'
import { SpokenRegion } from './spoken-region.tsx'
import { Toast } from './toast.tsx'
import { createValueStore, useStoredValue, type ValueStore } from './value-store.ts'

export type { Notice, Notify } from './notice.ts'

/** The toasts of an app. Outside of React: calls fail also before anything is drawn. */
export type Notices = ValueStore<readonly ShownNotice[]> & { notify: Notify }

export function createNotices(): Notices {
  const shown = createValueStore<readonly ShownNotice[]>([], Object.is)
  return { ...shown, notify: (notice) => shown.set(withNotice(shown.get(), notice)) }
}

const NotifyContext = createContext<Notify | null>(null)

type NotificationsProviderProps = { notices: Notices; children: ReactNode }

export function NotificationsProvider({ notices, children }: NotificationsProviderProps) {
  const shown = useStoredValue(notices)
  const close = (id: number) => notices.set(notices.get().filter((notice) => notice.id !== id))
  return (
    <NotifyContext value={notices.notify}>
      {children}
      <SpokenRegion>
        <Box sx={CORNER}>
          {shown.map((notice) => (
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
