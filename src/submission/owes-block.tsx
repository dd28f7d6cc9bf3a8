import Box from '@mui/material/Box'
import { useMemo } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { authorsReviewedBy, sayLoad, submissionIdOf } from '#src/domain/submission-facts.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import { Block } from '#src/received/block.tsx'
import { PairGlyph, PairWords } from './pair-state.tsx'
import { PeopleTable } from '#src/received/people-table.tsx'
import { PersonLink } from './person-link.tsx'

const COLUMNS = [
  { id: 'where', header: 'Where', width: 'minmax(80px, 150px)' },
  { id: 'state', header: 'State', width: 'minmax(90px, 130px)' },
]
const AT_REST = { isSending: false, failure: null }

type OwesBlockProps = { room: ClassRoom; assignmentRef: AssignmentRef; author: Member; now: Date }

export function OwesBlock({ room, assignmentRef, author, now }: OwesBlockProps) {
  const { planned } = usePlan()
  const authors = useMemo(
    () => authorsReviewedBy(room, author, now, planned),
    [room, author, now, planned],
  )
  return (
    <Block
      title={
        <>
          <PersonName label={author.label} /> reviews
        </>
      }
      note={sayLoad(author.given)}
    >
      {authors.length === 0 ? (
        <Box component="p" sx={{ m: 0, py: 1, color: 'text.secondary' }}>
          Nobody: no review is assigned to <PersonName label={author.label} />.
        </Box>
      ) : (
        <PeopleTable
          label={`Authors that ${author.label} reviews`}
          person="Author"
          columns={COLUMNS}
          rows={authors.map((facts) => ({
            id: facts.member.id,
            glyph: <PairGlyph facts={facts} write={AT_REST} />,
            name: (
              <PersonLink
                assignmentRef={assignmentRef}
                label={facts.member.label}
                submissionId={submissionIdOf(facts.member, facts.reviews)}
              />
            ),
            cells: [sayWhere(facts.member), <PairWords key="state" facts={facts} />],
          }))}
        />
      )}
    </Block>
  )
}
