import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { PageHeader } from '#src/ui/page-header.tsx'

export function FaultPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHeader crumbs={[]} title={title} />
      <Box
        component="main"
        id="main"
        sx={{ maxWidth: 552, mx: 'auto', p: { xs: '24px 16px', sm: 'min(14vh, 120px) 16px 48px' } }}
      >
        {children}
      </Box>
    </>
  )
}
