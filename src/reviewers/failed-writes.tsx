import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import type { Pair } from '#src/domain/review.ts'
import { namePeople } from '#src/domain/sentences.ts'
import type { WriteOutcome } from '#src/domain/write-outcome.ts'
import { sayFailures } from '#src/domain/write-words.ts'

type FailedWritesProps = {
  outcomes: readonly WriteOutcome[]
  labelOf: (pair: Pair) => string
}

// What failed and why, what was done all the same, and that nothing chosen is lost.
export function FailedWrites({ outcomes, labelOf }: FailedWritesProps) {
  const failures = sayFailures(outcomes, labelOf)
  const [first] = outcomes
  if (!first || failures.length === 0) return null
  const verb = first.wanted === 'assign' ? 'assigned' : 'removed'
  const done = outcomes.filter(({ state }) => state === 'done').map(({ pair }) => labelOf(pair))
  const failed = outcomes.filter(({ state }) => state === 'failed').length
  return (
    <Alert severity="error" sx={{ borderRadius: 0 }}>
      <AlertTitle>
        {failed} of {outcomes.length} not {verb}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {failures.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Box>
      {done.length > 0 && `${namePeople(done)} ${done.length === 1 ? 'was' : 'were'} ${verb}. `}
      What failed is still chosen: try again, or choose others.
    </Alert>
  )
}
