import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { formatMoment } from '#src/domain/dates.ts'
import type { SubmissionComment } from '#src/domain/received-review.ts'
import { PersonName } from '#src/ui/person-name.tsx'
import { Block } from './block.tsx'

type Commenter = { label: string; role: string | null }

type CommentsBlockProps = {
  comments: readonly SubmissionComment[]
  commenterOf: (comment: SubmissionComment) => Commenter
  now: Date
}

export function CommentsBlock({ comments, commenterOf, now }: CommentsBlockProps) {
  return (
    <Block title="Comments" note={comments.length > 0 ? `${comments.length}` : ''}>
      {comments.length === 0 ? (
        <Box component="p" sx={{ m: 0, py: 1, color: 'text.secondary' }}>
          No comments yet.
        </Box>
      ) : (
        <Box
          component="ol"
          sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'prm.lineStrong' }}
        >
          {comments.map((comment) => {
            const { label, role } = commenterOf(comment)
            return (
              <Comment key={comment.id} text={comment.text}>
                <Box component="span" sx={{ fontWeight: 500 }}>
                  <PersonName label={label} />
                </Box>{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {role !== null && `${role} · `}
                  <time dateTime={comment.createdAt}>{formatMoment(comment.createdAt, now)}</time>
                </Box>
              </Comment>
            )
          })}
        </Box>
      )}
    </Block>
  )
}

function Comment({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider', '& p': { m: 0, maxWidth: '68ch' } }}
    >
      <p>{children}</p>
      <Box component="p" dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Box>
    </Box>
  )
}
