import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export type FaultProps = {
  title: string
  /** What happened. */
  what: ReactNode
  meaning: ReactNode
  remedy: ReactNode
  /** The buttons or links of the remedy, the first one the best. */
  actions: ReactNode
  /** What support will ask for. */
  details?: string | undefined
  /** Part of a page that has a title of its own. */
  isPart?: boolean
}

// What happened, what it means and what can be done, always in these three parts.
export function Fault(props: FaultProps) {
  const { title, what, meaning, remedy, actions, details, isPart = false } = props
  return (
    <Box
      role="alert"
      sx={{
        borderInlineStart: '3px solid',
        borderColor: 'error.main',
        pl: { xs: 2, sm: 2.5 },
        maxWidth: 520,
        overflowWrap: 'anywhere',
        '& p': { m: 0 },
      }}
    >
      <Box component={isPart ? 'h2' : 'h1'} sx={{ m: 0, mb: 1, typography: isPart ? 'h2' : 'h1' }}>
        {title}
      </Box>
      <p>{what}</p>
      <Box
        component="dl"
        sx={{ mt: 2, mb: 2.5, borderTop: 1, borderColor: 'prm.lineStrong', '& dd': { m: 0 } }}
      >
        <Line term="What it means">{meaning}</Line>
        <Line term="What you can do">{remedy}</Line>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>
      {details !== undefined && (
        <Box
          component="details"
          sx={{ mt: 2, typography: 'caption', color: 'text.secondary', '& summary': { py: 0.5 } }}
        >
          <summary>For support</summary>
          <p>{details}</p>
        </Box>
      )}
    </Box>
  )
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '116px 1fr' },
        columnGap: 1.5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="dt" sx={{ color: 'prm.textMuted' }}>
        {term}
      </Box>
      <dd>{children}</dd>
    </Box>
  )
}
