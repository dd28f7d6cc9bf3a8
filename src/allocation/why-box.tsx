import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Allocation } from '#src/domain/allocation/allocation-result.ts'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import type { KeyedRule } from './allocation-rules.ts'
import { labelOf } from './people-phrase.ts'
import { PersonField } from './person-field.tsx'
import { sayWhy } from './why-words.ts'

type WhyBoxProps = {
  room: ClassRoom
  members: readonly Member[]
  rules: readonly KeyedRule[]
  result: Pick<Allocation, 'reasons' | 'pairs'>
}

// Why did A get B, or not? Any two people can be asked about.
export function WhyBox({ room, members, rules, result }: WhyBoxProps) {
  const [reviewerId, setReviewerId] = useState<string | null>(null)
  const [authorId, setAuthorId] = useState<string | null>(null)
  const reviewer = reviewerId === null ? null : labelOf(room, reviewerId)
  function ask(id: string | null) {
    setReviewerId(id)
    setAuthorId(null)
  }
  return (
    <Box component="section" aria-label="Why this pair?" sx={BOX}>
      <Box component="h3" sx={{ typography: 'subtitle2', m: 0, mb: 0.75 }}>
        Why did somebody get somebody?
      </Box>
      {reviewerId === null && (
        <PersonField
          key="reviewer"
          label="Search a reviewer to ask about"
          people={members}
          onChoose={ask}
        />
      )}
      {reviewerId !== null && reviewer !== null && authorId === null && (
        <>
          <p>
            {reviewer} reviews {namesOf(room, reviewerId, result)}.
          </p>
          <PersonField
            key={`author of ${reviewerId}`}
            label={`Search an author that ${reviewer} got or not`}
            autoFocus
            people={members.filter(({ id }) => id !== reviewerId)}
            onChoose={setAuthorId}
            onCancel={() => ask(null)}
          />
        </>
      )}
      {reviewerId !== null && reviewer !== null && authorId !== null && (
        <Box aria-live="polite">
          {sayWhy(
            reviewer,
            labelOf(room, authorId),
            rules,
            result.reasons(reviewerId, authorId),
          ).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button size="small" onClick={() => ask(null)}>
            Ask about somebody else
          </Button>
        </Box>
      )}
    </Box>
  )
}

function namesOf(room: ClassRoom, reviewerId: string, { pairs }: WhyBoxProps['result']): string {
  const names = pairs
    .filter((pair) => pair.reviewerId === reviewerId)
    .map(({ authorId }) => labelOf(room, authorId))
  return names.length === 0 ? 'nobody' : names.join(', ')
}

const BOX = {
  borderInlineStart: 2,
  borderColor: 'prm.lineSection',
  pl: 1.5,
  '& p': { m: 0, mb: 0.5 },
} as const
