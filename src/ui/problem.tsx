import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

type ProblemProps = {
  /** What happened. */
  title: string
  /** What it means, and what to do. */
  children: ReactNode
  action?: ReactNode
}

/** Something failed: a red rule at the side, what happened, what it means, what you can do. */
export function Problem({ title, children, action }: ProblemProps) {
  return (
    <Box
      role="alert"
      sx={{
        maxWidth: 560,
        my: 6,
        mx: 'auto',
        pl: 2,
        pr: 2,
        borderInlineStart: '3px solid',
        borderColor: 'prm.danger',
      }}
    >
      <Typography variant="h1">{title}</Typography>
      <Box sx={{ mt: 1, color: 'text.secondary' }}>{children}</Box>
      {action !== undefined && <Box sx={{ mt: 2, display: 'flex', gap: 1 }}>{action}</Box>}
    </Box>
  )
}
