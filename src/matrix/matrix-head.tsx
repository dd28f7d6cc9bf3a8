import { useState } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { NobodyReviews } from './lazy-empty.tsx'
import { FindingsLine } from './toolbar/findings-line.tsx'
import type { LayoutProps } from './toolbar/layout-switch.tsx'
import type { MatrixLayout } from './matrix-layout.ts'
import { RemindSeveral } from './matrix-dialogs.tsx'
import { MatrixNotices } from './matrix-notices.tsx'
import { MatrixToolbar } from './toolbar/matrix-toolbar.tsx'
import { useAllocateDialog } from './use-allocate-dialog.tsx'

type MatrixHeadProps = LayoutProps & {
  room: ClassRoom
  assignmentRef: AssignmentRef
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
  /** Everybody of the page, before search and status pick among them. */
  members: readonly Member[]
  now: Date
  shown: NonNullable<MatrixLayout['view']>
}

// What stands above the matrix, and above the list that a narrow screen shows instead.
export function MatrixHead({ members, now, ...view }: MatrixHeadProps) {
  const { room, filters, onChange } = view
  const { planned } = usePlan()
  const allocating = useAllocateDialog(room, onChange)
  const [isReminding, setReminding] = useState(false)
  return (
    <>
      <MatrixToolbar {...view} onRemind={() => setReminding(true)} onAllocate={allocating.open} />
      <FindingsLine room={room} members={members} filters={filters} onChange={onChange} now={now} />
      <MatrixNotices room={room} />
      {room.total.assigned === 0 && !room.isPartial && planned.size === 0 && (
        <NobodyReviews room={room} shown={view.shown} onAllocate={allocating.open} />
      )}
      {allocating.dialog}
      {isReminding && <RemindSeveral room={room} onExited={() => setReminding(false)} />}
    </>
  )
}
