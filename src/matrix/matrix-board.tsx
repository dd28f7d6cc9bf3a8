import { useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { reviewsIn } from '#src/domain/block-reviews.ts'
import { viewMatrix, type MatrixView } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { drawMatrix } from './drawing.ts'
import { NobodyMatches, NoStudents } from './empty-matrix.tsx'
import type { GridTarget } from './grid-target.ts'
import { RemovalDialog } from './matrix-dialogs.tsx'
import { MatrixGrid, type GridHandle } from './matrix-grid.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixLegend } from './matrix-legend.tsx'
import { MatrixMenus } from './matrix-menus.tsx'
import { readStart } from './matrix-search-params.ts'
import { useMatrixFilters } from './use-matrix-filters.ts'
import { useWriteStates } from './use-write-states.ts'

type MatrixBoardProps = { room: ClassRoom; assignmentRef: AssignmentRef; onShowKeys: () => void }

export function MatrixBoard({ room, assignmentRef, onShowKeys }: MatrixBoardProps) {
  const announce = useAnnounce()
  const [now] = useState(() => new Date())
  const [params] = useSearchParams()
  const [start] = useState(() => readStart(params))
  const [filters, changeFilters] = useMatrixFilters()
  const [pressed, setPressed] = useState<{ target: GridTarget; button: HTMLElement } | null>(null)
  const [removing, setRemoving] = useState<MatrixView | null>(null)
  const gridHandle = useRef<GridHandle>(null)
  const writes = useWriteStates(assignmentRef)
  const drawing = useMemo(() => drawMatrix(room, filters, now), [room, filters, now])
  const members = useMemo(() => {
    const base = viewMatrix(room, { ...filters, status: null, search: '' }, now)
    return [
      ...new Map([...base.reviewers, ...base.authors].map((each) => [each.id, each])).values(),
    ]
  }, [room, filters, now])
  const { reviewers, authors } = drawing.view

  function remove(people: MatrixView) {
    if (reviewsIn(room, people).length > 0) setRemoving(people)
    else announce('There is no review to remove.')
  }

  if (room.members.length === 0) return <NoStudents room={room} />
  return (
    <>
      <MatrixHead
        room={room}
        assignmentRef={assignmentRef}
        filters={filters}
        onChange={changeFilters}
        members={members}
        now={now}
      />
      {reviewers.length === 0 || authors.length === 0 ? (
        <NobodyMatches room={room} filters={filters} onChange={changeFilters} />
      ) : (
        <div className="mx-frame">
          <MatrixGrid
            drawing={drawing}
            writes={writes}
            start={start}
            isPressed={pressed !== null || removing !== null}
            onPress={(target, button) => setPressed({ target, button })}
            onRemove={remove}
            onShowKeys={onShowKeys}
            handleRef={gridHandle}
          />
        </div>
      )}
      <MatrixLegend room={room} hasFailed={writes.failed.size > 0} now={now} />
      <MatrixMenus
        room={room}
        assignmentRef={assignmentRef}
        writes={writes}
        now={now}
        pressed={pressed}
        onRelease={() => {
          setPressed(null)
          gridHandle.current?.restoreFocus()
        }}
      />
      {removing && (
        <RemovalDialog
          room={room}
          assignmentRef={assignmentRef}
          people={removing}
          onExited={() => {
            setRemoving(null)
            gridHandle.current?.restoreFocus()
          }}
        />
      )}
    </>
  )
}
