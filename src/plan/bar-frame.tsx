import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

type BarFrameProps = { children: ReactNode; actions: ReactNode; isQuiet?: boolean }

// One line of the bar: facts at the left, what can be done at the right. Tinted, because a plan is a mode.
export function BarFrame({ children, actions, isQuiet = false }: BarFrameProps) {
  return (
    <Box sx={{ ...LINE, ...(isQuiet && QUIET) }}>
      <Box sx={FACTS}>{children}</Box>
      <Box sx={ACTIONS}>{actions}</Box>
    </Box>
  )
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '4px 16px',
  minHeight: { xs: 60, sm: 48 },
  px: { xs: 1.5, sm: 2 },
  py: 0.5,
  color: 'text.primary',
  bgcolor: 'prm.accentTint',
  borderTop: 1,
  borderColor: 'prm.accent',
} as const
const QUIET = {
  minHeight: 40,
  bgcolor: 'prm.surfaceSunken',
  borderColor: 'prm.lineStrong',
} as const
const FACTS = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 12px',
  minWidth: 0,
  overflowWrap: 'anywhere',
} as const
const ACTIONS = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 0.75,
  ml: 'auto',
} as const
