import Box from '@mui/material/Box'
import type { ItemState } from '#src/domain/apply/apply-item.ts'
import { Glyph } from '#src/ui/glyph.tsx'

// The words stand beside it.
export function OutcomeGlyph({ state }: { state: ItemState['is'] }) {
  return (
    <Box component="span" sx={{ width: 16, flex: 'none', color: 'text.primary' }}>
      {drawingOf(state)}
    </Box>
  )
}

function drawingOf(state: ItemState['is']) {
  switch (state) {
    case 'done':
      return <Stroke path="M3 8.5l3.2 3.2L13 4.8" />
    case 'skipped':
      return <Stroke path="M4 8h8" />
    case 'failed':
    case 'unknown':
      return <Glyph name="failed" />
    case 'sending':
    case 'checking':
      return <Glyph name="sending" />
    case 'waiting':
      return null
  }
}

function Stroke({ path }: { path: string }) {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" style={{ display: 'block' }}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
