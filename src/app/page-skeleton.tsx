import Box from '@mui/material/Box'
import { matchPath } from 'react-router'
import { paths } from '#src/lib/paths.ts'
import { MatrixSkeleton } from '#src/matrix/matrix-skeleton.tsx'
import { SubmissionSkeleton } from '#src/submission/submission-skeleton.tsx'
import { Bar } from '#src/ui/bar.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { useIsSlow } from './use-is-slow.ts'

/** The frame of the page at an address, with bars where words will be. */
export function PageSkeleton({ pathname }: { pathname: string }) {
  const is = (pages: readonly { pattern: string }[]) =>
    pages.some(({ pattern }) => matchPath(pattern, pathname) !== null)
  if (is([paths.courseAssignment, paths.sectionAssignment])) return <MatrixSkeleton />
  if (is([paths.courseSubmission, paths.sectionSubmission])) return <SubmissionSkeleton />
  if (is([paths.signIn]))
    return <main id="main" aria-busy="true" aria-label="Reading who can sign in" />
  return <ListSkeleton title={is([paths.course]) ? 'Reading the course' : 'Reading your courses'} />
}

/** The first page of a visit: nothing at all for a moment, then its frame. */
export function SlowStart() {
  const isSlow = useIsSlow(true)
  return isSlow ? <PageSkeleton pathname={window.location.pathname} /> : null
}

const ROWS = [46, 38, 52, 31]

function ListSkeleton({ title }: { title: string }) {
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
