import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

type DialogBarProps = {
  /** What will happen, or what is still missing before it can; buttons name it as their description. */
  consequence: ReactNode
  consequenceId: string
  /** The buttons. */
  children: ReactNode
}

// The foot of a dialog: the consequence in words at the left, the buttons at the right; on a phone below each other.
export function DialogBar({ consequence, consequenceId, children }: DialogBarProps) {
  return (
    <Box sx={BAR}>
      <Box id={consequenceId} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {consequence}
      </Box>
      <Box sx={BUTTONS}>{children}</Box>
    </Box>
  )
}

const BAR = {
  display: 'flex',
  flexDirection: { xs: 'column', sm: 'row' },
  alignItems: { xs: 'stretch', sm: 'center' },
  justifyContent: 'space-between',
  columnGap: 2.5,
  rowGap: 1.25,
  flex: 'none',
  px: { xs: 2, sm: 2.5 },
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
} as const
const BUTTONS = {
  display: 'flex',
  gap: 1,
  flex: 'none',
  '& button': { flex: { xs: 1, sm: 'none' }, minHeight: { xs: 44, sm: 28 } },
} as const
