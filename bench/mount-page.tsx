import '@fontsource-variable/inter/wght.css'
import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { createStyleCache } from '#src/app/emotion-cache.ts'
import { AppGlobalStyles } from '#src/app/global-styles.tsx'
import { guarded } from '#src/app/guarded.ts'
import { createQueryClient } from '#src/app/query-client.ts'
import { theme } from '#src/app/theme.ts'
import { paths } from '#src/lib/paths.ts'
import { warmAssignment } from '#src/matrix/warm-assignment.ts'

/** Mounts what the matrix is measured against: the same libraries, the same calls, another element. */
export function mountPage(element: ReactNode): void {
  const client = createQueryClient((notice) => {
    throw new Error(notice.title)
  })
  const router = createBrowserRouter([
    {
      path: paths.courseAssignment.pattern,
      loader: guarded(client, (params) => warmAssignment(client, params)),
      element,
      hydrateFallbackElement: <p>Reading</p>,
    },
  ])
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <CacheProvider value={createStyleCache()}>
        <ThemeProvider theme={theme} defaultMode="system">
          <AppGlobalStyles />
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ThemeProvider>
      </CacheProvider>
    </StrictMode>,
  )
}
