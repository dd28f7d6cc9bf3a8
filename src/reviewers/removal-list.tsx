import Box from '@mui/material/Box'
import type { BlockRemoval } from '#src/domain/removals.ts'
import { count } from '#src/domain/sentences.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import { removalGlyph } from './removal-row.tsx'

// Nobody reads more of them, and a whole class may be selected.
const MOST_SHOWN = 200

// What a block holds: open reviews, completed ones, and those that stay because Canvas cannot remove them.
export function RemovalList({ removals }: { removals: readonly BlockRemoval[] }) {
  const removable = removals.filter(({ reason }) => reason === null)
  const parts = [
    { heading: 'Open', rows: removable.filter(({ goes }) => goes.state === 'assigned') },
    { heading: 'Completed', rows: removable.filter(({ goes }) => goes.state === 'completed') },
    { heading: 'Cannot be removed', rows: removals.filter(({ reason }) => reason !== null) },
  ]
  return (
    <Box role="group" aria-label="Reviews" tabIndex={0} sx={LIST}>
      {parts.map(
        ({ heading, rows }) =>
          rows.length > 0 && (
            <section key={heading}>
              <h3>
                {heading} <span>{rows.length}</span>
              </h3>
              <ul>
                {rows.slice(0, MOST_SHOWN).map((removal) => (
                  <RemovalLine key={removal.goes.id} removal={removal} />
                ))}
                {rows.length > MOST_SHOWN && (
                  <li>and {count(rows.length - MOST_SHOWN, 'more review')}</li>
                )}
              </ul>
            </section>
          ),
      )}
    </Box>
  )
}

function RemovalLine({ removal }: { removal: BlockRemoval }) {
  const { reviewer, author, words, reason } = removal
  const isSaidAbove = reason === null && PLAIN_WORDS.includes(words)
  return (
    <li>
      <Glyph name={removalGlyph(removal)} />
      <span>
        <PersonName label={reviewer.label} /> reviews <PersonName label={author.label} />
        {!isSaidAbove && <em>{reason === null ? words : `${words}. ${reason}`}</em>}
      </span>
    </li>
  )
}

const PLAIN_WORDS = ['Assigned', 'Completed']

const LIST = {
  overflow: 'auto',
  // The question below stays in sight.
  minHeight: 96,
  flex: '0 1 auto',
  pb: 1,
  borderTop: 1,
  borderColor: 'divider',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'prm.focus', outlineOffset: -2 },
  '& h3': {
    m: 0,
    px: { xs: 2, sm: 2.5 },
    py: 0.5,
    font: 'inherit',
    fontWeight: 600,
    bgcolor: 'prm.surfaceSunken',
  },
  '& h3 span': { color: 'text.secondary', fontWeight: 400 },
  '& ul': { m: 0, p: 0, listStyle: 'none' },
  '& li': {
    display: 'flex',
    gap: 1,
    alignItems: 'baseline',
    px: { xs: 2, sm: 2.5 },
    py: 0.5,
    overflowWrap: 'anywhere',
  },
  '& li svg': { flex: 'none', alignSelf: 'start', mt: '2px' },
  '& em': {
    display: 'block',
    fontStyle: 'normal',
    typography: 'caption',
    color: 'text.secondary',
  },
} as const
