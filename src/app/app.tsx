import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router'
import { AnnouncerProvider } from '#src/ui/announcer.tsx'
import { NamesSwitch } from '#src/ui/names-switch.tsx'
import { NotificationsProvider, useNotify } from '#src/ui/notifications.tsx'
import { AccountSlot } from '#src/ui/page-header.tsx'
import { AccountMenu } from './account-menu.tsx'
import { createStyleCache } from './emotion-cache.ts'
import { AppGlobalStyles } from './global-styles.tsx'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'
import { theme } from './theme.ts'

export function App() {
  const [cache] = useState(createStyleCache)
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange={false}>
        <CssBaseline />
        <AppGlobalStyles />
        <NotificationsProvider>
          <AnnouncerProvider>
            <Pages />
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

function Pages() {
  const notify = useNotify()
  const [{ client, router }] = useState(() => {
    const client = createQueryClient(notify)
    return { client, router: createAppRouter(client) }
  })
  return (
    <QueryClientProvider client={client}>
      <AccountSlot value={HEADER_END}>
        <RouterProvider router={router} />
      </AccountSlot>
    </QueryClientProvider>
  )
}
