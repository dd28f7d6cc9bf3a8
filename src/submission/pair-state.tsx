import Box from '@mui/material/Box'
import { plannedGlyph, plannedWords } from '#src/domain/plan/planned.ts'
import type { PairFacts } from '#src/domain/submission-facts.ts'
import { Glyph } from '#src/ui/glyph.tsx'

type Write = { isSending: boolean; failure: string | null }

export function PairGlyph({ facts, write }: { facts: PairFacts; write: Write }) {
  if (write.isSending) return <Glyph name="sending" />
  if (write.failure !== null) return <Glyph name="failed" />
  if (facts.edit !== null) return <Glyph name={plannedGlyph(facts.edit, facts)} />
  if (facts.reviews.length > 1) return <Glyph name="duplicate" />
  if (facts.reviews[0]?.state === 'completed') return <Glyph name="completed" />
  return <Glyph name={facts.isLate ? 'assigned-late' : 'assigned'} />
}

export function PairWords({ facts, write }: { facts: PairFacts; write?: Write }) {
  const plain = facts.edit === null ? facts.words : plannedWords(facts.edit, facts.words)
  const words = plain.charAt(0).toUpperCase() + plain.slice(1)
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
