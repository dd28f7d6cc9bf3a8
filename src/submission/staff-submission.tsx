import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { sayAttempt, saySubmittedWhen, sayWhere } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { authorOfSubmission, describeCommenter } from '#src/domain/submission-facts.ts'
import type { AssignmentContext } from '#src/peer-reviews/assignment-context.ts'
import { useClassRoom } from '#src/peer-reviews/class-room.ts'
import { submissionQueries } from '#src/peer-reviews/submission-queries.ts'
import { PlanProvider } from '#src/plan/plan-provider.tsx'
import { PlanSlot } from '#src/plan/plan-slot.tsx'
import { ReviewersDialog } from '#src/reviewers/reviewers-dialog.tsx'
import { sessionQueries } from '#src/session/session-queries.ts'
import { CommentsBlock } from '#src/received/comments-block.tsx'
import { OwesBlock } from './owes-block.tsx'
import { ReviewersBlock } from './reviewers-block.tsx'
import { StepInBlock } from './step-in-block.tsx'
import { SubmissionFrame } from './submission-frame.tsx'
import { SubmissionHeader } from '#src/received/submission-header.tsx'
import { SubmissionNotFound } from './submission-not-found.tsx'
import { SubmissionPager } from './submission-pager.tsx'

type StaffSubmissionProps = {
  context: AssignmentContext
  assignmentRef: AssignmentRef
  submissionId: string
}

export function StaffSubmission({ context, assignmentRef, submissionId }: StaffSubmissionProps) {
  const room = useClassRoom(assignmentRef)
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const author = authorOfSubmission(room, submissionId)
  if (!author) {
    return (
      <SubmissionFrame context={context} assignmentRef={assignmentRef} title="Not found">
        <SubmissionNotFound assignmentRef={assignmentRef} assignment={context.assignment.name} />
      </SubmissionFrame>
    )
  }
  return (
    <PlanProvider room={room} courseId={context.course.id} canvasUrl={session.canvasUrl}>
      {/* The bar of the plan stands at the foot, however short the page is. */}
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100dvh' }}>
        <SubmissionFrame context={context} assignmentRef={assignmentRef} title={author.label}>
          <FoundSubmission
            room={room}
            author={author}
            assignmentRef={assignmentRef}
            submissionId={submissionId}
          />
        </SubmissionFrame>
        <PlanSlot room={room} assignmentRef={assignmentRef} />
      </Box>
    </PlanProvider>
  )
}

type FoundSubmissionProps = {
  room: ClassRoom
  author: Member
  assignmentRef: AssignmentRef
  submissionId: string
}

function FoundSubmission({ room, author, assignmentRef, submissionId }: FoundSubmissionProps) {
  const [now] = useState(() => new Date())
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const { data: comments } = useSuspenseQuery(
    submissionQueries.comments(assignmentRef, submissionId, author.id),
  )
  const [dialog, setDialog] = useState<'add' | 'remove' | null>(null)
  const [preselected, setPreselected] = useState<readonly string[]>([])
  const addRef = useRef<HTMLButtonElement>(null)
  const opener = useRef<Element>(null)

  function openAdd(reviewerIds: readonly string[]) {
    opener.current = document.activeElement
    setPreselected(reviewerIds)
    setDialog('add')
  }
  // Whoever was added no longer stands below "Could step in": the button that opened the dialog is gone.
  function keepFocus() {
    if (opener.current?.isConnected === false) addRef.current?.focus()
  }
  const block = { room, author, assignmentRef, now }
  const dialogProps = {
    room,
    assignmentRef,
    personId: author.id,
    onClose: () => setDialog(null),
    onExited: keepFocus,
  }
  return (
    <>
      <SubmissionHeader
        label={author.label}
        facts={[
          sayWhere(author),
          author.standing === 'left' ? 'Has left the course' : '',
          author.standing === 'hidden' ? 'Not in your sections' : '',
          author.standing === 'student'
            ? saySubmittedWhen(author.submission, now, { withTime: true })
            : '',
          sayAttempt(author.submission),
        ]}
        canvasUrl={
          session.upstream === 'canvas'
            ? `${room.assignment.htmlUrl}/submissions/${author.id}`
            : null
        }
        pager={<SubmissionPager room={room} assignmentRef={assignmentRef} author={author} />}
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
          columnGap: 5,
        }}
      >
        <div>
          <ReviewersBlock
            {...block}
            actions={
              <>
                <Button variant="outlined" color="inherit" onClick={() => setDialog('remove')}>
                  Remove reviewers
                </Button>
                <Button ref={addRef} variant="contained" onClick={() => openAdd([])}>
                  Add reviewers
                </Button>
              </>
            }
          />
          <CommentsBlock
            comments={comments}
            commenterOf={(comment) => describeCommenter(room, author, comment)}
            now={now}
          />
        </div>
        <div>
          <OwesBlock {...block} />
          <StepInBlock {...block} onAdd={(reviewerId) => openAdd([reviewerId])} />
        </div>
      </Box>
      <ReviewersDialog
        {...dialogProps}
        kind="add-reviewers"
        open={dialog === 'add'}
        preselectedIds={preselected}
      />
      <ReviewersDialog {...dialogProps} kind="remove-reviewers" open={dialog === 'remove'} />
    </>
  )
}
