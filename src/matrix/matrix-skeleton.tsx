import Box from '@mui/material/Box'
import { Bar } from '#src/ui/bar.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

const CELL = 24
const ROWS = Array.from({ length: 24 }, (_none, index) => 70 + ((index * 37) % 70))

// The frozen frame at once, bars where names will be, and the lines of the grid.
export function MatrixSkeleton() {
  return (
    <>
      <PageHeader crumbs={[]} title="Reading the reviews from Canvas" />
      <Box
        component="main"
        id="main"
        aria-busy="true"
        aria-label="Reading the reviews from Canvas"
        sx={{ height: 'calc(100dvh - 44px)', overflow: 'hidden' }}
      >
        <Box sx={{ p: '12px 16px', borderBottom: 1, borderColor: 'prm.lineStrong' }}>
          <Bar sx={{ width: 220, height: 28 }} />
        </Box>
        <Box component="p" sx={{ m: 0, p: '16px 16px 0', typography: 'caption' }}>
          Reading people, submissions and reviews from Canvas.
        </Box>
        <Box sx={{ display: 'flex', mt: { xs: 2, sm: 13 } }}>
          <Box sx={{ flex: { xs: 1, sm: '0 0 232px' }, pl: { xs: 2, sm: 4.5 } }}>
            {ROWS.map((width) => (
              <Box
                key={width}
                sx={{ display: 'flex', alignItems: 'center', height: { xs: 60, sm: CELL } }}
              >
                <Bar sx={{ width: width, height: 10 }} />
              </Box>
            ))}
          </Box>
          <Box
            aria-hidden="true"
            sx={(theme) => ({
              display: { xs: 'none', sm: 'block' },
              flex: 1,
              borderTop: 1,
              borderLeft: 1,
              borderColor: 'prm.lineSection',
              backgroundImage: [0, 90]
                .map(
                  (angle) =>
                    `repeating-linear-gradient(${angle}deg, transparent 0 ${CELL - 1}px, ${theme.vars.prm.line} ${CELL - 1}px ${CELL}px)`,
                )
                .join(', '),
            })}
          />
        </Box>
      </Box>
    </>
  )
}
