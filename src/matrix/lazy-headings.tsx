import { lazy } from 'react'
import { loadFile } from '#src/lib/load-file.ts'

// The first page does not wait for headings; when they are chosen they are there.
export const loadHeadings = () => loadFile(() => import('./heading-row.tsx'))

export const LazyHeadingRow = lazy(async () => ({ default: (await loadHeadings()).HeadingRow }))
export const LazyHeadingHeader = lazy(async () => ({
  default: (await loadHeadings()).HeadingHeader,
}))
