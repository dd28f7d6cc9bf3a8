import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** One or two words that tell something apart; not to be pressed. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: 20,
        px: 0.75,
        border: 1,
        borderColor: 'prm.lineStrong',
        borderRadius: 1,
        typography: 'caption',
        color: 'text.secondary',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  )
}
