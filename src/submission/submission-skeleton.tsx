import Box from '@mui/material/Box'
import { Bar } from '#src/ui/bar.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

const ROWS = [62, 48, 56]

// The frame of the page at once, with bars where words will be.
export function SubmissionSkeleton() {
  return (
    <>
      <PageHeader crumbs={[]} title="Reading the submission from Canvas" />
      <Box
        component="main"
        id="main"
        aria-busy="true"
        aria-label="Reading the submission from Canvas"
        sx={{ maxWidth: 1240, mx: 'auto', p: { xs: '16px 12px 32px', sm: '28px 24px 48px' } }}
      >
        <Bar isLine sx={{ width: 180, height: 28 }} />
        <Bar isLine sx={{ width: 'min(420px, 80%)', mb: 3 }} />
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' },
            columnGap: 5,
          }}
        >
          {['reviewers', 'owes'].map((block) => (
            <div key={block}>
              <Bar isLine sx={{ width: 200, mb: 1 }} />
              {ROWS.map((width) => (
                <Box key={width} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.75 }}>
                  <Bar isLine sx={{ width: `${width}%` }} />
                </Box>
              ))}
            </div>
          ))}
        </Box>
      </Box>
    </>
  )
}
