import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router'
import { loadSoon } from '#src/lib/load-file.ts'
import { AnnouncerProvider } from '#src/ui/announcer.tsx'
import { NamesSwitch } from '#src/ui/names-switch.tsx'
import { createNotices, NotificationsProvider, type Notices } from '#src/ui/notifications.tsx'
import { AccountSlot } from '#src/ui/page-header.tsx'
import { AccountMenu } from './account-menu.tsx'
import { createStyleCache } from './emotion-cache.ts'
import { AppGlobalStyles } from './global-styles.tsx'
import { loadSkeletons } from './page-skeleton.tsx'
import { createQueryClient } from './query-client.ts'
import { loadErrorReport } from './route-error.tsx'
import { createAppRouter, type AppRouter } from './router.tsx'
import { theme } from './theme.ts'

/** What an app holds outside of React. */
export type AppParts = { notices: Notices; client: QueryClient; router: AppRouter }

/** Begins to read what the page of the address shows: the answers are on their way while the app is drawn. */
export function startApp(): AppParts {
  loadSoon(loadErrorReport)
  loadSoon(loadSkeletons)
  const notices = createNotices()
  const client = createQueryClient(notices.notify)
  return { notices, client, router: createAppRouter(client) }
}

export function App({ notices, client, router }: AppParts) {
  const [cache] = useState(createStyleCache)
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange={false}>
        <AppGlobalStyles />
        <NotificationsProvider notices={notices}>
          <AnnouncerProvider>
            <QueryClientProvider client={client}>
              <AccountSlot value={HEADER_END}>
                {/* A page is drawn in one go: in slices, between which answers are read, it would be there later. */}
                <RouterProvider router={router} useTransitions={false} />
              </AccountSlot>
            </QueryClientProvider>
          </AnnouncerProvider>
        </NotificationsProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}

const HEADER_END = (
  <>
    <NamesSwitch />
    <AccountMenu />
  </>
)
