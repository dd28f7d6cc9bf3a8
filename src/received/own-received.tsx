import Box from '@mui/material/Box'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { hiddenNames } from '#src/lib/hidden-names.ts'
import { submissionQueries } from '#src/peer-reviews/submission-queries.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import { Block } from './block.tsx'
import { CommentsBlock } from './comments-block.tsx'
import { PeopleTable } from './people-table.tsx'

const COLUMNS = [{ id: 'state', header: 'State', width: 'minmax(90px, 130px)' }]

type OwnReceivedProps = { assignmentRef: AssignmentRef; submissionId: string }

// What the signed-in student's own work has received, read-only. Canvas leaves names out where they are anonymous.
export function OwnReceived({ assignmentRef, submissionId }: OwnReceivedProps) {
  const [now] = useState(() => new Date())
  const [{ data: session }, { data: received }, { data: comments }] = useSuspenseQueries({
    queries: [
      sessionQueries.current(),
      submissionQueries.received(assignmentRef, submissionId),
      submissionQueries.comments(assignmentRef, submissionId, 'self'),
    ],
  })
  const hidesNames = useSyncExternalStore(hiddenNames.subscribe, hiddenNames.get)
  const nameOf = ({ id, name }: { id: string; name: string }) => {
    if (hidesNames) return pseudonymOf(id)
    return id === session.user?.id ? session.user.name : name
  }
  return (
    <>
      <Block title="Reviewers of this submission">
        {received.reviews.length === 0 ? (
          <Box component="p" sx={{ m: 0, py: 1, color: 'text.secondary' }}>
            Nobody reviews this submission yet.
          </Box>
        ) : (
          <PeopleTable
            label="Reviewers of this submission"
            person="Reviewer"
            columns={COLUMNS}
            rows={received.reviews.map(({ id, reviewer, state }) => ({
              id,
              glyph: <Glyph name={state} />,
              name: reviewer ? (
                <PersonName
                  label={nameOf({
                    id: reviewer.id,
                    name: reviewer.includedName ?? `Student ${reviewer.id}`,
                  })}
                />
              ) : (
                'Anonymous reviewer'
              ),
              cells: [state === 'completed' ? 'Completed' : 'Assigned'],
            }))}
          />
        )}
      </Block>
      <CommentsBlock
        comments={comments}
        commenterOf={({ author }) => ({
          label: author ? nameOf(author) : 'Anonymous reviewer',
          role: null,
        })}
        now={now}
      />
    </>
  )
}
