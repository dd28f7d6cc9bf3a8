import Box from '@mui/material/Box'
import { Bar } from '#src/ui/bar.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

const ROWS = [46, 38, 52, 31]

export function ListSkeleton({ title }: { title: string }) {
  return (
    <>
      <PageHeader crumbs={[]} title={`${title} from Canvas`} />
      <Box
        component="main"
        id="main"
        aria-busy="true"
        aria-label={`${title} from Canvas`}
        sx={{ maxWidth: 1040, mx: 'auto', p: { xs: '16px 12px 32px', sm: '28px 24px 48px' } }}
      >
        <Bar isLine sx={{ width: 180, height: 28, mb: 1 }} />
        {ROWS.map((width) => (
          <Box key={width} sx={{ borderBottom: 1, borderColor: 'divider', py: 1 }}>
            <Bar isLine sx={{ width: `${width}%` }} />
          </Box>
        ))}
      </Box>
    </>
  )
}
