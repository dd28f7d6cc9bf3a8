import Box from '@mui/material/Box'
import type { Counts } from '#src/domain/apply/progress.ts'
import { OutcomeGlyph } from './outcome-glyph.tsx'

export function ApplyTally({ counts }: { counts: Counts }) {
  const { done, skipped, failed, unknown, sending, checking, waiting } = counts
  const parts = [
    { term: 'Done', state: 'done', number: done },
    { term: 'Already so', state: 'skipped', number: skipped },
    { term: 'Failed', state: 'failed', number: failed + unknown },
    { term: 'Being sent', state: 'sending', number: sending + checking },
    { term: 'Waiting', state: 'waiting', number: waiting },
  ] as const
  return (
    <Box component="dl" sx={TALLY}>
      {parts.map(({ term, state, number }) => (
        <Box key={term} sx={state === 'failed' && number > 0 ? { color: 'prm.dangerText' } : {}}>
          <dt>
            {state !== 'waiting' && <OutcomeGlyph state={state} />}
            {term}
          </dt>
          <dd>{number}</dd>
        </Box>
      ))}
    </Box>
  )
}

const TALLY = {
  display: 'grid',
  gridTemplateColumns: { xs: 'repeat(3, 1fr)', sm: 'repeat(5, auto)' },
  m: 0,
  mt: 1.5,
  borderTop: 1,
  borderBottom: 1,
  borderColor: 'divider',
  '& > div': { py: 0.75, pr: 1 },
  '& dt': { display: 'flex', alignItems: 'center', gap: 0.5, typography: 'caption' },
  '& dd': { m: 0, fontSize: '1.0625rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
} as const
