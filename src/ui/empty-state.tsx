import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export type EmptyStateProps = {
  /** What is, as a sentence without a full stop. */
  title: string
  /** What it means and what to do. */
  children?: ReactNode
  /** One button or link, or a few. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        maxWidth: 480,
        p: { xs: 2, sm: 3 },
        border: 1,
        borderColor: 'prm.lineSection',
        bgcolor: 'background.paper',
        overflowWrap: 'anywhere',
      }}
    >
      <Box component="h2" sx={{ m: 0, typography: 'h2' }}>
        {title}
      </Box>
      {children !== undefined && (
        <Box sx={{ color: 'text.secondary', '& > p': { m: 0 } }}>{children}</Box>
      )}
      {action !== undefined && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75 }}>{action}</Box>
      )}
    </Box>
  )
}
