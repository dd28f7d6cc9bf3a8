import { loadFile } from '#src/lib/load-file.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'

// The first page does not wait for headings; when they are chosen they are there.
export const loadHeadings = () => loadFile(() => import('./heading-row.tsx'))

export const LazyHeadingRow = lazyPart(async () => (await loadHeadings()).HeadingRow)
export const LazyHeadingHeader = lazyPart(async () => (await loadHeadings()).HeadingHeader)
