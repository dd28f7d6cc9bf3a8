import Box from '@mui/material/Box'
import ButtonBase, { type ButtonBaseProps } from '@mui/material/ButtonBase'
import { Link } from 'react-router'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { MATRIX_ORDERS } from '#src/domain/matrix-order.ts'
import { onlyPerson, type MatrixFilters } from '#src/domain/matrix-view.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { paths } from '#src/lib/paths.ts'
import type { DialogKind } from '#src/reviewers/reviewers-dialog.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import type { DialogRequest } from '#src/matrix/matrix-dialogs.tsx'
import { PersonFactsList } from './person-facts-list.tsx'
import { personFacts, standingNote } from './person-facts.ts'

export type PersonCardProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  now: Date
  member: Member
  /** Of the title, which names the card, and of the facts, which describe it. */
  titleId: string
  factsId: string
  onDialog: (request: DialogRequest) => void
  /** Others are to be shown, or in another order. */
  onView: (change: Partial<MatrixFilters>) => void
}

const DIALOGS: [DialogKind, string][] = [
  ['add-reviewers', 'Add reviewers'],
  ['remove-reviewers', 'Remove reviewers'],
  ['add-submissions', 'Add submissions'],
  ['remove-submissions', 'Remove submissions'],
]

/** By what the card itself tells of a person. */
const ORDERS = ['given', 'received'] as const

// Who somebody is, and what can be done: the same from a row and from a column, by a press and by the pointer at rest.
export function PersonCard(props: PersonCardProps) {
  const { room, assignmentRef, now, member, titleId, factsId, onDialog, onView } = props
  const note = standingNote(member)
  const submissionId = member.submission?.id
  return (
    <>
      <Box component="h2" id={titleId} sx={{ m: 0, px: 1.75, typography: 'h3', ...WRAP }}>
        <PersonName label={member.label} />
      </Box>
      {note !== '' && <Box sx={{ px: 1.75, pt: 0.25, color: 'text.secondary' }}>{note}</Box>}
      <PersonFactsList id={factsId} facts={personFacts(room, member, now)} />
      <Box component="ul" sx={ACTIONS}>
        {submissionId !== undefined && (
          <li>
            <ButtonBase
              component={Link}
              to={paths.submission.href(assignmentRef, submissionId)}
              sx={ACTION}
            >
              Open submission
            </ButtonBase>
          </li>
        )}
        {DIALOGS.map(([kind, label]) => (
          <Action
            key={kind}
            aria-haspopup="dialog"
            onClick={() => onDialog({ kind, personId: member.id, preselectedIds: [] })}
          >
            {label}
          </Action>
        ))}
        {member.standing === 'student' && member.given.assigned > member.given.done && (
          <Action
            aria-haspopup="dialog"
            onClick={() => onDialog({ kind: 'remind', personId: member.id, preselectedIds: [] })}
          >
            Remind
          </Action>
        )}
        <Action onClick={() => onView(onlyPerson(member))}>
          <span>
            Show only reviews by and of <PersonName label={member.label} />
          </span>
        </Action>
        {ORDERS.map((order) => (
          <Action key={order} onClick={() => onView({ order })}>
            Order everybody by {MATRIX_ORDERS[order]}
          </Action>
        ))}
      </Box>
    </>
  )
}

function Action(props: ButtonBaseProps) {
  return (
    <li>
      <ButtonBase {...props} sx={ACTION} />
    </li>
  )
}

const WRAP = { overflowWrap: 'anywhere' } as const
const ACTIONS = {
  m: 0,
  mt: 0.5,
  p: 0,
  pt: 0.5,
  listStyle: 'none',
  borderTop: 1,
  borderColor: 'divider',
} as const
const ACTION = {
  ...WRAP,
  display: 'flex',
  justifyContent: 'start',
  width: '100%',
  minHeight: { xs: 44, sm: 28 },
  px: 1.75,
  py: 0.5,
  font: 'inherit',
  color: 'text.primary',
  textAlign: 'start',
  textDecoration: 'none',
  '&:hover': { bgcolor: 'prm.surfaceHover' },
  '&:focus-visible': { bgcolor: 'prm.surfaceHover', outlineOffset: -2 },
} as const
