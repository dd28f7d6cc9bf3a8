import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

type TwoPanesProps = {
  settings: ReactNode
  preview: ReactNode
  /** The preview is of settings that have changed since. */
  isBusy: boolean
}

/** Settings left, what comes of them right; below each other on a phone. */
export function TwoPanes({ settings, preview, isBusy }: TwoPanesProps) {
  return (
    <Box sx={PANES}>
      {/* Both scroll by themselves, so both can be reached by keys. */}
      <Box role="group" aria-label="Settings" tabIndex={0} sx={SETTINGS}>
        {settings}
      </Box>
      <Box component="section" aria-label="Preview" aria-busy={isBusy} tabIndex={0} sx={PREVIEW}>
        {preview}
      </Box>
    </Box>
  )
}

const PANES = {
  display: { xs: 'block', md: 'grid' },
  gridTemplateColumns: 'minmax(340px, 400px) minmax(0, 1fr)',
  flex: 1,
  minHeight: 0,
  overflow: { xs: 'auto', md: 'hidden' },
  borderTop: 1,
  borderColor: 'divider',
} as const
const INSIDE = { '&:focus-visible': { outlineOffset: -2 } } as const
const SETTINGS = {
  ...INSIDE,
  px: { xs: 2, sm: 2.5 },
  py: 0.75,
  overflow: { md: 'auto' },
  borderInlineEnd: { md: 1 },
  borderBottom: { xs: 1, md: 0 },
  borderColor: { xs: 'divider', md: 'divider' },
} as const
const PREVIEW = {
  ...INSIDE,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minWidth: 0,
  px: { xs: 2, sm: 2.5 },
  py: 2,
  overflow: { md: 'auto' },
  bgcolor: 'prm.surfaceSunken',
} as const
