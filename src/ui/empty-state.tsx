import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode }

/** Says what is not there and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Box sx={{ maxWidth: 480, mx: 'auto', px: 2, py: 6, textAlign: 'center' }}>
      <Typography variant="h2" component="h2">
        {title}
      </Typography>
      {children !== undefined && <Box sx={{ mt: 1, color: 'text.secondary' }}>{children}</Box>}
      {action !== undefined && (
        <Box sx={{ mt: 2, display: 'flex', gap: 1, justifyContent: 'center' }}>{action}</Box>
      )}
    </Box>
  )
}
