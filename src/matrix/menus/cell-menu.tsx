import Menu from '@mui/material/Menu'
import { useState } from 'react'
import { cellName, describeCell } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { CellMenuItems } from './cell-menu-items.tsx'
import type { WriteStates } from '#src/matrix/grid/cell-look.ts'
import type { GridTarget } from '#src/matrix/grid/grid-target.ts'
import type { DialogRequest } from '#src/matrix/matrix-dialogs.tsx'

type CellMenuProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  writes: WriteStates
  now: Date
  target: GridTarget & { area: 'cell' }
  anchor: HTMLElement
  onDialog: (request: DialogRequest) => void
  /** Gone, and no dialog came out of it. */
  onClosed: () => void
}

export function CellMenu({ target, anchor, onDialog, onClosed, ...shared }: CellMenuProps) {
  const { room, now } = shared
  const [isOpen, setOpen] = useState(true)
  const [hasDialog, setDialog] = useState(false)
  const reviewer = room.memberById.get(target.reviewerId)
  const author = room.memberById.get(target.authorId)
  if (!reviewer || !author) return null
  return (
    <Menu
      open={isOpen}
      anchorEl={anchor}
      onClose={() => setOpen(false)}
      slotProps={{
        list: {
          'aria-label': cellName(reviewer, author, describeCell(room, reviewer, author, now).words),
          disabledItemsFocusable: true,
        },
        transition: { onExited: () => hasDialog || onClosed() },
      }}
    >
      <CellMenuItems
        {...shared}
        reviewer={reviewer}
        author={author}
        onClose={() => setOpen(false)}
        onDialog={(request) => {
          setOpen(false)
          setDialog(true)
          onDialog(request)
        }}
      />
    </Menu>
  )
}
