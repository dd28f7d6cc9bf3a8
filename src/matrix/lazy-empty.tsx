import { lazy, Suspense, type ComponentProps } from 'react'
import { loadFile } from '#src/lib/load-file.ts'

// A matrix of people does not need them at first; `useExtrasSoon` has them before a filter can ask for them.
export const loadEmpty = () => loadFile(() => import('./empty-matrix.tsx'))

const Students = lazy(async () => ({ default: (await loadEmpty()).NoStudents }))
const Reviews = lazy(async () => ({ default: (await loadEmpty()).NobodyReviews }))
const Matches = lazy(async () => ({ default: (await loadEmpty()).NobodyMatches }))

export function NoStudents(props: ComponentProps<typeof Students>) {
  return (
    <Suspense fallback={null}>
      <Students {...props} />
    </Suspense>
  )
}

export function NobodyReviews(props: ComponentProps<typeof Reviews>) {
  return (
    <Suspense fallback={null}>
      <Reviews {...props} />
    </Suspense>
  )
}

export function NobodyMatches(props: ComponentProps<typeof Matches>) {
  return (
    <Suspense fallback={null}>
      <Matches {...props} />
    </Suspense>
  )
}
