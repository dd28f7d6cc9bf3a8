import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { PersonName } from '#src/ui/person-name.tsx'

type SubmissionHeaderProps = {
  label: string
  /** What is known, each a few words; empty ones are left out. */
  facts: readonly string[]
  /** The submission in a real Canvas; null with the embedded one, which has no pages. */
  canvasUrl: string | null
  pager?: ReactNode
}

export function SubmissionHeader({ label, facts, canvasUrl, pager }: SubmissionHeaderProps) {
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        columnGap: 3,
        rowGap: 1,
        mb: 3,
      }}
    >
      <div>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          <PersonName label={label} />
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.25, color: 'text.secondary' }}>
          {facts
            .filter((fact) => fact !== '')
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          {canvasUrl !== null && (
            <Link href={canvasUrl} target="_blank" rel="noreferrer">
              Open in Canvas
            </Link>
          )}
        </Box>
      </div>
      {pager}
    </Box>
  )
}
