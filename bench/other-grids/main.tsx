import { useParams, useSearchParams } from 'react-router'
import { mountPage } from '#bench/mount-page.tsx'
import { useClassRoom } from '#src/peer-reviews/class-room.ts'
import { DataGridMatrix } from './data-grid-matrix.tsx'
import { EmptyMatrix } from './empty-matrix.tsx'
import { VirtualMatrix } from './virtual-matrix.tsx'

const GRIDS: Record<string, typeof EmptyMatrix> = {
  'data-grid': DataGridMatrix,
  virtual: VirtualMatrix,
}

// The same class in the grids of others: `?grid=` says which.
function OtherGrid() {
  const { courseId = '', assignmentId = '' } = useParams()
  const [params] = useSearchParams()
  const room = useClassRoom({ scope: 'course', scopeId: courseId, assignmentId })
  const Matrix = GRIDS[params.get('grid') ?? ''] ?? EmptyMatrix
  return (
    <main style={{ height: '100dvh' }}>
      <Matrix room={room} />
    </main>
  )
}

mountPage(<OtherGrid />)
