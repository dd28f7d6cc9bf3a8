import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import type { RecentAssignment } from '#src/domain/recent.ts'
import { paths } from '#src/lib/paths.ts'
import { readRecent } from '#src/session/recent-assignments.ts'
import { sessionQueries } from '#src/session/session-queries.ts'

// The way back to what one was at. Nothing at all on the first visit.
export function RecentAssignments() {
  const id = useId()
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const [recent] = useState(() => readRecent(session))
  if (recent.length === 0) return null
  return (
    <Box component="nav" aria-labelledby={id} sx={LINE}>
      <Typography variant="h2" id={id}>
        Recent
      </Typography>
      <Box component="ul" sx={LIST}>
        {recent.map((each) => (
          <RecentLink key={paths.assignment.href(each)} recent={each} />
        ))}
      </Box>
    </Box>
  )
}

function RecentLink({ recent }: { recent: RecentAssignment }) {
  const id = useId()
  return (
    <li>
      <Link to={paths.assignment.href(recent)} aria-describedby={id}>
        {recent.name}
      </Link>
      <Box component="span" id={id} sx={{ color: 'text.secondary' }}>
        {recent.place}
      </Box>
    </li>
  )
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 2.5,
  rowGap: 0.5,
  mb: 3.5,
} as const

const LIST = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2.5,
  rowGap: { xs: 0, sm: 0.5 },
  m: 0,
  p: 0,
  listStyle: 'none',
  overflowWrap: 'anywhere',
  '& li': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 0.75 },
  '& a': {
    display: 'inline-block',
    py: { xs: 1, sm: 0.25 },
    fontWeight: 500,
    color: 'inherit',
    textDecoration: 'underline',
    textUnderlineOffset: 2,
  },
} as const
