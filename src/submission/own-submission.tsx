import Box from '@mui/material/Box'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayAttempt, saySubmittedWhen } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import type { AssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { submissionQueries } from '#src/peer-reviews/submission-queries.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import { Block } from './block.tsx'
import { CommentsBlock } from './comments-block.tsx'
import { PeopleTable } from './people-table.tsx'
import { SubmissionFrame } from './submission-frame.tsx'
import { SubmissionHeader } from './submission-header.tsx'
import { SubmissionNotFound } from './submission-not-found.tsx'

const COLUMNS = [{ id: 'state', header: 'State', width: 'minmax(90px, 130px)' }]

type OwnSubmissionProps = {
  context: AssignmentContext
  assignmentRef: AssignmentRef
  submissionId: string
}

// Whoever may not grade sees, read-only, the reviews of their own work.
export function OwnSubmission({ context, assignmentRef, submissionId }: OwnSubmissionProps) {
  const [now] = useState(() => new Date())
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const { data: own } = useSuspenseQuery(submissionQueries.own(assignmentRef))
  const { data: received } = useSuspenseQuery(submissionQueries.received(assignmentRef, own.id))
  const { data: comments } = useSuspenseQuery(
    submissionQueries.comments(assignmentRef, own.id, 'self'),
  )
  const name = session.user?.name ?? 'Your submission'
  if (own.id !== submissionId) {
    return (
      <SubmissionFrame context={context} assignmentRef={assignmentRef} title="Not yours">
        <SubmissionNotFound
          assignmentRef={assignmentRef}
          assignment={context.assignment.name}
          isForeign
        />
      </SubmissionFrame>
    )
  }
  const nameOf = (author: { id: string; name: string }) =>
    author.id === session.user?.id ? name : author.name
  return (
    <SubmissionFrame context={context} assignmentRef={assignmentRef} title={name}>
      <SubmissionHeader
        label={name}
        facts={[saySubmittedWhen(own, now, { withTime: true }), sayAttempt(own)]}
        canvasUrl={null}
      />
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
                <PersonName label={reviewer.includedName ?? `Student ${reviewer.id}`} />
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
    </SubmissionFrame>
  )
}
