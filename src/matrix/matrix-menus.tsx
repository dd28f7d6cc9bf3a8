import Menu from '@mui/material/Menu'
import { useState } from 'react'
import { cellName, describeCell } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { CellMenuItems } from './cell-menu-items.tsx'
import type { WriteStates } from './cell-look.ts'
import type { GridTarget } from './grid-target.ts'
import { MatrixDialogs, type DialogRequest } from './matrix-dialogs.tsx'
import { PersonMenuItems } from './person-menu-items.tsx'

type Pressed = { target: GridTarget; button: HTMLElement }

type MatrixMenusProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  writes: WriteStates
  now: Date
  pressed: Pressed | null
  /** The menu is gone, and the dialog that came out of it. */
  onRelease: () => void
}

export function MatrixMenus({ pressed, ...shared }: MatrixMenusProps) {
  const [shown, setShown] = useState({ pressed, press: 0 })
  if (shown.pressed !== pressed) setShown({ pressed, press: shown.press + 1 })
  if (!pressed) return null
  // Each press has a menu of its own: one that is still closing would swallow the next press.
  return <PressedMenu key={shown.press} pressed={pressed} {...shared} />
}

type PressedMenuProps = Omit<MatrixMenusProps, 'pressed'> & { pressed: Pressed }

function PressedMenu({ pressed, onRelease, ...shared }: PressedMenuProps) {
  const [isMenuOpen, setMenuOpen] = useState(true)
  const [request, setRequest] = useState<DialogRequest | null>(null)
  const [isDialogOpen, setDialogOpen] = useState(false)
  const { room, assignmentRef } = shared

  function openDialog(next: DialogRequest) {
    setMenuOpen(false)
    setRequest(next)
    setDialogOpen(true)
  }
  return (
    <>
      <Menu
        open={isMenuOpen}
        anchorEl={pressed.button}
        onClose={() => setMenuOpen(false)}
        slotProps={{
          list: {
            'aria-label': nameOf(pressed.target, room, shared.now),
            disabledItemsFocusable: true,
          },
          transition: { onExited: () => request ?? onRelease() },
        }}
      >
        <Items
          target={pressed.target}
          onClose={() => setMenuOpen(false)}
          onDialog={openDialog}
          {...shared}
        />
      </Menu>
      {request && (
        <MatrixDialogs
          room={room}
          assignmentRef={assignmentRef}
          {...request}
          open={isDialogOpen}
          onClose={() => setDialogOpen(false)}
          onExited={onRelease}
        />
      )}
    </>
  )
}

type ItemsProps = Omit<PressedMenuProps, 'pressed' | 'onRelease'> & {
  target: GridTarget
  onClose: () => void
  onDialog: (request: DialogRequest) => void
}

function Items({ target, writes, onClose, ...shared }: ItemsProps) {
  const { room } = shared
  const reviewer = 'reviewerId' in target ? room.memberById.get(target.reviewerId) : undefined
  const author = 'authorId' in target ? room.memberById.get(target.authorId) : undefined
  if (reviewer && author) {
    return (
      <CellMenuItems
        reviewer={reviewer}
        author={author}
        writes={writes}
        onClose={onClose}
        {...shared}
      />
    )
  }
  if (author) return <PersonMenuItems member={author} side="author" {...shared} />
  if (reviewer) return <PersonMenuItems member={reviewer} side="reviewer" {...shared} />
  return null
}

function nameOf(target: GridTarget, room: ClassRoom, now: Date): string {
  const reviewer = 'reviewerId' in target ? room.memberById.get(target.reviewerId) : undefined
  const author = 'authorId' in target ? room.memberById.get(target.authorId) : undefined
  if (reviewer && author) {
    return cellName(reviewer, author, describeCell(room, reviewer, author, now).words)
  }
  return author ? `Actions for ${author.label}` : `Actions for ${reviewer?.label ?? ''} as reviewer`
}
