import Box from '@mui/material/Box'
import { sayCounts, type Counts } from '#src/domain/apply/progress.ts'
import { ink } from '#src/ui/ink.ts'

type ApplyBarProps = { counts: Counts }

// Filled: done, grey: already so, red: failed, hatched: being sent, blank: waiting. The numbers stand beside it.
export function ApplyBar({ counts }: ApplyBarProps) {
  const { total, done, skipped, failed, unknown, sending, checking, waiting } = counts
  const parts = [
    { name: 'done', number: done, sx: { bgcolor: 'prm.ink' } },
    { name: 'already', number: skipped, sx: { bgcolor: 'prm.inkQuiet' } },
    { name: 'failed', number: failed + unknown, sx: { bgcolor: 'prm.danger' } },
    { name: 'sending', number: sending + checking, sx: HATCHED },
    { name: 'waiting', number: waiting, sx: BLANK },
  ]
  return (
    <Box
      role="progressbar"
      aria-label="Changes applied"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done + skipped + failed + unknown}
      aria-valuetext={sayCounts(counts)}
      sx={{ display: 'flex', gap: '2px', height: 10, forcedColorAdjust: 'none' }}
    >
      {parts.map(
        ({ name, number, sx }) =>
          number > 0 && (
            <Box
              key={name}
              sx={{ ...sx, borderRadius: '2px', minWidth: 3 }}
              style={{ flex: number }}
            />
          ),
      )}
    </Box>
  )
}

const HATCHED = {
  border: `1px solid ${ink('accent')}`,
  background: `repeating-linear-gradient(135deg, ${ink('accent')} 0 2px, transparent 2px 5px)`,
}
const BLANK = { border: `1px solid ${ink('inkOpen')}` }
