import MenuItem from '@mui/material/MenuItem'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sayAuthor, sayReviewer } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import type { DialogKind } from '#src/reviewers/reviewers-dialog.tsx'
import type { DialogRequest } from './matrix-dialogs.tsx'
import { MenuHead, OpenSubmissionItem } from './menu-parts.tsx'

type PersonMenuItemsProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  now: Date
  member: Member
  /** Whether the person was pressed as author (a column) or as reviewer (a row). */
  side: 'author' | 'reviewer'
  onDialog: (request: DialogRequest) => void
}

const ITEMS: Record<PersonMenuItemsProps['side'], [DialogKind, string][]> = {
  author: [
    ['add-reviewers', 'Add reviewers'],
    ['remove-reviewers', 'Remove reviewers'],
  ],
  reviewer: [
    ['add-submissions', 'Add submissions'],
    ['remove-submissions', 'Remove submissions'],
  ],
}

export function PersonMenuItems(props: PersonMenuItemsProps) {
  const { room, assignmentRef, now, member, side, onDialog } = props
  return (
    <>
      <MenuHead
        title={member.label}
        facts={side === 'author' ? sayAuthor(room, member, now) : sayReviewer(member)}
      />
      {ITEMS[side].map(([kind, label]) => (
        <MenuItem
          key={kind}
          onClick={() => onDialog({ kind, personId: member.id, preselectedIds: [] })}
        >
          {label}
        </MenuItem>
      ))}
      <OpenSubmissionItem
        assignmentRef={assignmentRef}
        submissionId={member.submission?.id ?? null}
      />
    </>
  )
}
