import { useSuspenseQuery } from '@tanstack/react-query'
import { memo, useEffect, useMemo, useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { everybodyIn } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import { useAssignmentContext, useClassRoomSoFar } from '#src/peer-reviews/class-room.ts'
import { PlanProvider } from '#src/plan/plan-provider.tsx'
import { PlanSlot } from '#src/plan/plan-slot.tsx'
import { sessionQueries } from '#src/session/session-queries.ts'
import { NoStudents } from './lazy-empty.tsx'
import { LazyShownVoice } from './lazy-extras.tsx'
import { MatrixBoard } from './matrix-board.tsx'
import { MatrixHead } from './matrix-head.tsx'
import { lazyHelp } from '#src/ui/lazy-help.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { loadPrinting, tellReady } from './paper/print-page.ts'
import { useMatrixFilters } from './use-matrix-filters.ts'
import { useMatrixLayout } from './use-matrix-layout.ts'
import { useShownView } from './use-shown-view.ts'

const loadReviewList = () => loadFile(() => import('./list/review-list.tsx'))
const loadGroupBoard = () => loadFile(() => import('./groups/group-board.tsx'))
// The matrix does not wait for the views that are one choice away.
const ReviewList = lazyPart(async () => (await loadReviewList()).ReviewList)
const GroupBoard = lazyPart(async () => (await loadGroupBoard()).GroupBoard)
const VIEWS = [loadReviewList, loadGroupBoard]
// What goes on paper is ready by the time that somebody prints.
// Without it the browser prints the screen.
const Printing = lazyHelp(async () => (await loadPrinting()).Printing, tellReady)

type ClassReviewsProps = { assignmentRef: AssignmentRef; onShowKeys: () => void }

// The whole class for its staff. Each page of people that comes renders this; the views only when it is their turn.
export function ClassReviews({ assignmentRef, onShowKeys }: ClassReviewsProps) {
  const room = useClassRoomSoFar(assignmentRef)
  return <ClassViews room={room} assignmentRef={assignmentRef} onShowKeys={onShowKeys} />
}

type ClassViewsProps = ClassReviewsProps & { room: ClassRoom }

// What can be chosen, and below it the view that was.
const ClassViews = memo(function ClassViews({ room, assignmentRef, onShowKeys }: ClassViewsProps) {
  const [now] = useState(() => new Date())
  useEffect(() => VIEWS.forEach(loadSoon), [])
  const [filters, changeFilters] = useMatrixFilters()
  const [first] = useState(filters)
  const [layout, changeLayout] = useMatrixLayout()
  const members = useMemo(() => everybodyIn(room, filters, now), [room, filters, now])
  const view = useShownView(layout)
  const board = { room, assignmentRef, filters, onChange: changeFilters, now }
  const paper = view === 'list' ? 'list' : 'matrix'
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const { course } = useAssignmentContext(assignmentRef)
  if (room.members.length === 0) return <NoStudents room={room} />
  return (
    <PlanProvider room={room} courseId={course.id} canvasUrl={session.canvasUrl}>
      <MatrixHead
        {...board}
        members={members}
        shown={view}
        layout={layout}
        onLayout={changeLayout}
      />
      {view === 'list' && <ReviewList {...board} onShowKeys={onShowKeys} />}
      {view === 'groups' && <GroupBoard {...board} />}
      {view === 'matrix' && (
        <MatrixBoard {...board} members={members} layout={layout} onShowKeys={onShowKeys} />
      )}
      {filters !== first && (
        <LazyShownVoice room={room} filters={filters} first={first} now={now} view={view} />
      )}
      <PlanSlot room={room} assignmentRef={assignmentRef} />
      <Printing room={room} assignmentRef={assignmentRef} filters={filters} view={paper} />
    </PlanProvider>
  )
})
