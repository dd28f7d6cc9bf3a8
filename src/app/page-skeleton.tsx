import { matchPath } from 'react-router'
import { loadFile } from '#src/lib/load-file.ts'
import { paths } from '#src/lib/paths.ts'
import { MatrixSkeleton } from '#src/matrix/matrix-skeleton.tsx'
import { lazyHelp } from '#src/ui/lazy-help.ts'
import { useIsSlow } from './use-is-slow.ts'

const loadList = () => loadFile(() => import('./list-skeleton.tsx'))
const loadSubmission = () => loadFile(() => import('#src/submission/submission-skeleton.tsx'))
const ListSkeleton = lazyHelp(async () => (await loadList()).ListSkeleton)
const SubmissionSkeleton = lazyHelp(async () => (await loadSubmission()).SubmissionSkeleton)

/** The frame of the matrix is there with the app: it is what most wait for. Those of other pages are small files. */
export const loadSkeletons = () => Promise.all([loadList(), loadSubmission()])

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
