import { loadFile } from '#src/lib/load-file.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'

// A matrix of people does not need them at first; `useExtrasSoon` has them before a filter can ask for them.
export const loadEmpty = () => loadFile(() => import('./empty-matrix.tsx'))

export const NoStudents = lazyPart(async () => (await loadEmpty()).NoStudents)
export const NobodyReviews = lazyPart(async () => (await loadEmpty()).NobodyReviews)
export const NobodyMatches = lazyPart(async () => (await loadEmpty()).NobodyMatches)
