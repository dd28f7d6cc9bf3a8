import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { rankCandidates } from '#src/domain/candidates.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { lateReviews } from '#src/domain/cell.ts'
import { PersonLoad } from '#src/reviewers/person-load.tsx'
import { Block } from '#src/received/block.tsx'
import { PeopleTable } from '#src/received/people-table.tsx'
import { PersonLink } from './person-link.tsx'

const COLUMNS = [
  { id: 'where', header: 'Where', width: 'minmax(80px, 150px)' },
  { id: 'load', header: 'Gives', width: '88px' },
  { id: 'add', header: 'Add', width: '60px' },
]
// Enough to choose from without a dialog; the dialog has everybody.
const SHOWN = 5

type StepInBlockProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  author: Member
  now: Date
  onAdd: (reviewerId: string) => void
}

export function StepInBlock({ room, assignmentRef, author, now, onAdd }: StepInBlockProps) {
  const best = useMemo(
    () =>
      rankCandidates(room, 'reviewers', author)
        .filter(({ reason }) => reason === null)
        .slice(0, SHOWN),
    [room, author],
  )
  const wanted = reviewsWanted(room)
  return (
    <Block title="Could step in" note="fewest open reviews first">
      {best.length === 0 ? (
        <Box component="p" sx={{ m: 0, py: 1, color: 'text.secondary' }}>
          Nobody can be added. “Add reviewers” shows everybody, with the reason.
        </Box>
      ) : (
        <PeopleTable
          label="Could step in"
          person="Person"
          columns={COLUMNS}
          rows={best.map(({ member, load }) => ({
            id: member.id,
            name: (
              <PersonLink
                assignmentRef={assignmentRef}
                label={member.label}
                submissionId={member.submission?.id ?? null}
              />
            ),
            cells: [
              sayWhere(member),
              <PersonLoad
                key="load"
                load={load}
                late={lateReviews(room, load, now)}
                wanted={wanted}
              />,
              <Button
                key="add"
                variant="outlined"
                color="inherit"
                size="small"
                aria-label={`Add ${member.label}`}
                onClick={() => onAdd(member.id)}
                sx={{ minWidth: { xs: 64, sm: 0 }, minHeight: { xs: 44, sm: 28 } }}
              >
                Add
              </Button>,
            ],
          }))}
        />
      )}
    </Block>
  )
}
