import Box from '@mui/material/Box'
import { useMemo, type ReactNode } from 'react'
import { pairKey, type ClassRoom, type Member } from '#src/domain/class-room.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { lateReviews } from '#src/domain/cell.ts'
import { missingReviews, reviewersOf, sayLoad } from '#src/domain/submission-facts.ts'
import { useFailedPairs, usePendingPairs } from '#src/peer-reviews/write-states.ts'
import { usePlan } from '#src/plan/plan-provider.tsx'
import { PersonLoad } from '#src/reviewers/person-load.tsx'
import { Block } from '#src/received/block.tsx'
import { PairGlyph, PairWords } from './pair-state.tsx'
import { PeopleTable } from '#src/received/people-table.tsx'
import { PersonLink } from './person-link.tsx'

const COLUMNS = [
  { id: 'where', header: 'Where', width: 'minmax(96px, 170px)' },
  { id: 'state', header: 'State', width: 'minmax(120px, 190px)' },
  { id: 'load', header: 'Own load', width: '96px' },
]

type ReviewersBlockProps = {
  room: ClassRoom
  assignmentRef: AssignmentRef
  author: Member
  now: Date
  actions: ReactNode
}

// The column of this submission in the matrix, with the details of each reviewer.
export function ReviewersBlock(props: ReviewersBlockProps) {
  const { room, assignmentRef, author, now, actions } = props
  const pending = usePendingPairs(assignmentRef)
  const failed = useFailedPairs(assignmentRef)
  const { planned } = usePlan()
  const reviewers = useMemo(
    () => reviewersOf(room, author, now, planned),
    [room, author, now, planned],
  )
  const wanted = reviewsWanted(room)
  const missing = missingReviews(room, author)
  return (
    <Block
      title="Reviewers of this submission"
      note={sayLoad(author.received, wanted)}
      actions={actions}
    >
      {reviewers.length > 0 && (
        <PeopleTable
          label="Reviewers of this submission"
          person="Reviewer"
          columns={COLUMNS}
          rows={reviewers.map((facts) => {
            const { member, reviews } = facts
            const key = pairKey({ reviewerId: member.id, authorId: author.id })
            const write = {
              isSending: pending.has(key),
              failure: failed.get(key)?.message ?? null,
            }
            return {
              id: member.id,
              glyph: <PairGlyph facts={facts} write={write} />,
              name: (
                <PersonLink
                  assignmentRef={assignmentRef}
                  label={member.label}
                  submissionId={member.submission?.id ?? null}
                />
              ),
              isBusy: write.isSending,
              cells: [
                sayWhere(member),
                <PairWords key={reviews.length} facts={facts} write={write} />,
                <PersonLoad
                  key="load"
                  load={member.given}
                  late={lateReviews(room, member.given, now)}
                  wanted={wanted}
                />,
              ],
            }
          })}
        />
      )}
      <MissingLine
        text={
          reviewers.length === 0
            ? 'Nobody reviews this submission yet.'
            : missing > 0
              ? `${missing} ${missing === 1 ? 'review is' : 'reviews are'} missing of the ${wanted ?? 0} that are wanted.`
              : null
        }
      />
    </Block>
  )
}

function MissingLine({ text }: { text: string | null }) {
  if (text === null) return null
  return (
    <Box component="p" sx={{ m: 0, py: 1, pl: 4, color: 'text.secondary' }}>
      {text}
    </Box>
  )
}
