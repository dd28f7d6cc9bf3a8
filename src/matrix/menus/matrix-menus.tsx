import { useState } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import type { WriteStates } from '#src/matrix/grid/cell-look.ts'
import { CellMenu } from './cell-menu.tsx'
import type { GridTarget } from '#src/matrix/grid/grid-target.ts'
import type { DialogRequest } from '#src/matrix/matrix-dialogs.tsx'
import { MenuDialogs } from './menu-dialogs.tsx'
import { PersonHoverCard } from './person-hover-card.tsx'
import { PersonPopover } from './person-popover.tsx'
import type { HoverCard } from './use-hover-card.ts'

export type Pressed = { target: GridTarget; button: HTMLElement }

export type MatrixMenusProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  writes: WriteStates
  now: Date
  pressed: Pressed | null
  /** Where headers have a card for the pointer as well. */
  hover?: HoverCard
  /** Others are to be shown, or in another order. */
  onView: (change: Partial<MatrixFilters>) => void
  /** The menu or card is gone, and the dialog that came out of it; focus returns, unless it has gone elsewhere. */
  onRelease: (returnsFocus: boolean) => void
}

// What opens from cells and headers, and the dialog that is chosen there.
export function MatrixMenus({ pressed, hover, onView, onRelease, ...shared }: MatrixMenusProps) {
  const [shown, setShown] = useState({ pressed, press: 0 })
  const [request, setRequest] = useState<DialogRequest | null>(null)
  const [isDialogOpen, setDialogOpen] = useState(false)
  if (shown.pressed !== pressed) setShown({ pressed, press: shown.press + 1 })

  function openDialog(next: DialogRequest) {
    hover?.hide()
    setRequest(next)
    setDialogOpen(true)
  }
  const card = {
    ...shared,
    onDialog: openDialog,
    onView: (change: Partial<MatrixFilters>) => {
      hover?.hide()
      onRelease(true)
      onView(change)
    },
  }
  const { room, assignmentRef } = shared
  const owner = pressed && ownerOf(room, pressed.target)
  const hovered = hover?.hovered && !pressed && !request ? hover.hovered : null
  const hoveredOwner = hovered && ownerOf(room, hovered.target)
  return (
    <>
      {pressed?.target.area === 'cell' && (
        // Each press has a menu of its own: one that is still closing would swallow the next press.
        <CellMenu
          key={shown.press}
          {...shared}
          target={pressed.target}
          anchor={pressed.button}
          onDialog={openDialog}
          onClosed={() => onRelease(true)}
        />
      )}
      {pressed && owner && !request && (
        <PersonPopover
          key={shown.press}
          {...card}
          member={owner}
          anchor={pressed.button}
          onClose={onRelease}
        />
      )}
      {hover && hovered && hoveredOwner && (
        <PersonHoverCard
          {...card}
          member={hoveredOwner}
          anchor={hovered.button}
          onPointerEnter={hover.stay}
          onPointerLeave={hover.leave}
        />
      )}
      {request && (
        <MenuDialogs
          room={room}
          assignmentRef={assignmentRef}
          {...request}
          open={isDialogOpen}
          onClose={() => setDialogOpen(false)}
          onExited={() => {
            setRequest(null)
            onRelease(true)
          }}
        />
      )}
    </>
  )
}

/** Whose header was pressed; nobody's if it was a cell. */
function ownerOf(room: ClassRoom, target: GridTarget): Member | null {
  if (target.area === 'cell') return null
  const id = target.area === 'row-header' ? target.reviewerId : target.authorId
  return room.memberById.get(id) ?? null
}
