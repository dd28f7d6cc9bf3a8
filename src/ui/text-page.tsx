import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** The sheet below the bar of a page that is read, not worked in. */
export function TextPage({ children }: { children: ReactNode }) {
  return (
    <Box
      component="main"
      id="main"
      sx={{ maxWidth: 1040, mx: 'auto', p: { xs: '16px 12px 32px', sm: '28px 24px 48px' } }}
    >
      {children}
    </Box>
  )
}
