import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { isSamePair, type PersonIds } from '#src/domain/review.ts'
import { isAble } from './participants.ts'
import { labelOf } from './people-phrase.ts'
import { NamedChip, PersonField } from './person-field.tsx'
import type { SettingsProps } from './who-fields.tsx'

const WORDS = {
  must: { title: 'Pairs that must be', reviewer: 'Search who must review', none: ' none' },
  mustNot: {
    title: 'Pairs that must not be',
    reviewer: 'Search who must not review',
    none: ' none',
  },
}

// A reviewer first, then whom.
export function PairFields(props: SettingsProps & { kind: 'must' | 'mustNot' }) {
  const { room, settings, onChange, kind } = props
  const [from, setFrom] = useState<string | null>(null)
  const pairs = settings[kind]
  const words = WORDS[kind]
  const other = kind === 'must' ? 'mustNot' : 'must'
  const able = room.members.filter(isAble)
  const close = () => setFrom(null)

  function add(pair: PersonIds) {
    // One of both: a pair that must be and must not is nothing that anybody means.
    onChange({
      [kind]: [...pairs.filter((each) => !isSamePair(each, pair)), pair],
      [other]: settings[other].filter((each) => !isSamePair(each, pair)),
    })
    close()
  }

  return (
    <Box role="group" aria-label={words.title} sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {words.title}:{pairs.length === 0 && words.none}
        </Box>
        {pairs.map((pair) => {
          const text = `${labelOf(room, pair.reviewerId)} → ${labelOf(room, pair.authorId)}`
          return (
            <NamedChip
              key={text}
              text={text}
              removal={`Forget ${text}`}
              onRemove={() => onChange({ [kind]: pairs.filter((each) => !isSamePair(each, pair)) })}
            />
          )
        })}
        {from === null && (
          <Button size="small" aria-label={`${words.title}: add`} onClick={() => setFrom('nobody')}>
            Add…
          </Button>
        )}
      </Box>
      {from === 'nobody' && (
        <PersonField
          key="reviewer"
          label={words.reviewer}
          autoFocus
          people={able}
          onChoose={setFrom}
          onCancel={close}
        />
      )}
      {from !== null && from !== 'nobody' && (
        <PersonField
          key="author"
          label={`Search whom ${labelOf(room, from)} reviews`}
          autoFocus
          people={able.filter(({ id }) => id !== from)}
          onChoose={(authorId) => add({ reviewerId: from, authorId })}
          onCancel={close}
        />
      )}
    </Box>
  )
}
