import Box from '@mui/material/Box'
import type { progressOf } from '#src/domain/findings.ts'
import { count } from '#src/domain/sentences.ts'

type ReviewProgressProps = { progress: ReturnType<typeof progressOf> }

// "66 done, 63 open · 15 of 144 missing · 48 students × 3", with the same as a bar. No sum: some may get more than is wanted.
export function ReviewProgress({ progress }: ReviewProgressProps) {
  const { done, open, missing, total, wanted, students } = progress
  const whole = Math.max(1, done + open + (missing ?? 0))
  const percent = (part: number) => `${(part / whole) * 100}%`
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 1.25, '& b': { color: 'text.primary' } }}
    >
      <Box
        aria-hidden="true"
        sx={{
          display: 'flex',
          flex: 'none',
          width: 120,
          height: 8,
          overflow: 'hidden',
          border: 1,
          borderColor: 'prm.inkOpen',
          borderRadius: '1.5px',
          forcedColorAdjust: 'none',
        }}
      >
        <Box sx={{ width: percent(done), bgcolor: 'prm.ink' }} />
        <Box
          sx={(theme) => ({
            width: percent(open),
            borderInlineEnd: open > 0 ? `1px solid ${theme.vars.prm.inkOpen}` : 0,
            background: `repeating-linear-gradient(135deg, ${theme.vars.prm.inkQuiet} 0 1px, transparent 1px 4px)`,
          })}
        />
      </Box>
      <span>
        <b>{done}</b> done, <b>{open}</b> open
        {missing !== null && missing > 0 && (
          <>
            {' · '}
            <b>{missing}</b> of {total} missing
          </>
        )}
        {` · ${count(students, 'student')}${wanted === null ? '' : ` × ${wanted}`}`}
      </span>
    </Box>
  )
}
