import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { formatMoment } from '#src/domain/dates.ts'
import { pseudonymOf } from '#src/domain/pseudonyms.ts'
import type { AssignmentRef } from '#src/domain/review.ts'
import type { SentMessage } from '#src/domain/sent-message.ts'
import { count } from '#src/domain/sentences.ts'
import { useClassRoom } from '#src/peer-reviews/class-room.ts'
import { PeopleTable } from '#src/received/people-table.tsx'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import { messageQueries } from '#src/assignments/message-queries.ts'

export function SentMessages({ assignmentRef }: { assignmentRef: AssignmentRef }) {
  const { scopeId: courseId, assignmentId } = assignmentRef
  const [now] = useState(() => new Date())
  const room = useClassRoom(assignmentRef)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    messageQueries.list({ courseId, assignmentId }),
  )
  const announce = useAnnounce()
  const messages = data.pages.flatMap((page) => page.messages ?? [])
  async function showOlder() {
    const { data: grown } = await fetchNextPage()
    const shown = grown?.pages.flatMap((page) => page.messages ?? []).length ?? 0
    announce(`${count(shown, 'message')} shown`)
  }
  if (data.pages[0]?.messages === null) {
    return (
      <EmptyState title="Canvas keeps its messages to itself">
        No call of Canvas tells which messages it sent to whom. Reviewers find theirs in their inbox
        and mail.
      </EmptyState>
    )
  }
  if (messages.length === 0) {
    return (
      <EmptyState title="No message has been sent">
        {room.notifies
          ? 'Assign a reviewer, and the message to that person appears here.'
          : 'Canvas sends none while the course or the assignment is not published.'}
      </EmptyState>
    )
  }
  return (
    <>
      <PeopleTable
        label="Messages to reviewers"
        person="To"
        columns={[
          { id: 'about', header: 'About', width: 'minmax(0, 1.4fr)' },
          { id: 'sent', header: 'Sent', width: '140px' },
        ]}
        rows={messages.map((message) => ({
          id: message.id,
          name: <PersonName label={labelOf(room, message.reviewer)} />,
          cells: [
            <About key="about" room={room} message={message} />,
            <time key="sent" dateTime={message.sentAt}>
              {formatMoment(message.sentAt, now)}
            </time>,
          ],
        }))}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2, color: 'text.secondary' }}>
        {hasNextPage && (
          <Button
            variant="outlined"
            color="inherit"
            loading={isFetchingNextPage}
            onClick={() => void showOlder()}
          >
            Show older messages
          </Button>
        )}
        <span>
          {hasNextPage ? `The newest ${messages.length} shown` : count(messages.length, 'message')}
        </span>
      </Box>
    </>
  )
}

function About({ room, message: { author, subject } }: { room: ClassRoom; message: SentMessage }) {
  if (!author) return `${subject}; the review has been removed since`
  return (
    <>
      {subject}: the work of <PersonName label={labelOf(room, author)} />
    </>
  )
}

/** The label that this person has everywhere, or the plain name of somebody who is in no review any more. */
function labelOf(room: ClassRoom, { id, name }: { id: string; name: string }): string {
  return room.memberById.get(id)?.label ?? (room.hidesNames ? pseudonymOf(id) : name)
}
