import Box from '@mui/material/Box'
import type { PairFacts } from '#src/domain/submission-facts.ts'
import { Glyph } from '#src/ui/glyph.tsx'

type Write = { isSending: boolean; failure: string | null }

export function PairGlyph({ facts, write }: { facts: PairFacts; write: Write }) {
  if (write.isSending) return <Glyph name="sending" />
  if (write.failure !== null) return <Glyph name="failed" />
  if (facts.reviews.length > 1) return <Glyph name="duplicate" />
  if (facts.reviews[0]?.state === 'completed') return <Glyph name="completed" />
  return <Glyph name={facts.isLate ? 'assigned-late' : 'assigned'} />
}

export function PairWords({ facts, write }: { facts: PairFacts; write?: Write }) {
  const words = facts.words.charAt(0).toUpperCase() + facts.words.slice(1)
  return (
    <>
      <Box component="span" sx={facts.isLate ? { color: 'warning.dark' } : {}}>
        {words}
      </Box>
      {write?.failure != null && (
        <Box component="span" sx={{ display: 'block', color: 'error.dark' }}>
          {write.failure}
        </Box>
      )}
    </>
  )
}
