import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import { createStyleCache } from '#src/app/emotion-cache.ts'
import { theme } from '#src/app/theme.ts'

/** The app's looks around a part of it. */
export function Styled({ children }: { children: ReactNode }) {
  const [cache] = useState(createStyleCache)
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </CacheProvider>
  )
}
