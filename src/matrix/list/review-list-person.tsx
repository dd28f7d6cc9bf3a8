import Box from '@mui/material/Box'
import { memo, useId } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { columnMark, rowMark, type ColumnMark, type RowMark } from '#src/domain/matrix-marks.ts'
import type { ListStop } from '#src/domain/list-moves.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import type { ReviewPartners } from '#src/domain/review-partners.ts'
import { lateReviews } from '#src/domain/cell.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import type { ChipSources } from './chips-of.ts'
import { LIST_COLUMNS } from './list-columns.tsx'
import { hasReceivedSide } from './list-stops.ts'
import { MARK_WORDS } from '#src/matrix/mark-words.ts'
import { plannedLoad } from '#src/matrix/planned-load.ts'
import { ReviewChips } from './review-chips.tsx'

type ReviewListPersonProps = ChipSources & {
  partners: ReviewPartners
  member: Member
  /** Below the heading of a section, or straight below the page's. */
  heading: 'h2' | 'h3'
  /** The place among all lines of the list, from 1. */
  rowIndex: number
  /** What of it the Tab key leads to; null: nothing. */
  tabStop: ListStop | null
}

export const ReviewListPerson = memo(function ReviewListPerson(props: ReviewListPersonProps) {
  const { room, writes, partners, now, member, heading, rowIndex, tabStop } = props
  const id = useId()
  const side = { room, writes, now, member }
  return (
    <Box role="row" aria-labelledby={id} aria-rowindex={rowIndex} data-line={member.id} sx={PERSON}>
      <Box role="rowheader" aria-colindex={1} sx={MIDDLE}>
        <Box
          id={id}
          component={heading}
          sx={{
            m: 0,
            typography: 'h3',
            overflowWrap: 'anywhere',
            minWidth: 0,
            width: { md: '100%' },
          }}
        >
          <PersonName label={member.label} />
        </Box>
        <Box
          component="span"
          sx={{
            ml: { xs: 'auto', md: 0 },
            color: 'text.secondary',
            overflowWrap: 'anywhere',
            typography: { md: 'caption' },
          }}
        >
          {sayWhere(member)}
        </Box>
        <Marks room={room} writes={writes} member={member} now={now} />
      </Box>
      {hasReceivedSide(member, partners) && (
        <Box role="gridcell" aria-colindex={2} sx={{ ...CELL, gridArea: 'received' }}>
          <ReviewChips
            {...side}
            direction="received"
            partners={partners.reviewersOf.get(member.id) ?? []}
            tabStop={tabStop?.side === 'received' ? tabStop : null}
          />
        </Box>
      )}
      <Box role="gridcell" aria-colindex={3} sx={{ ...CELL, gridArea: 'given' }}>
        <ReviewChips
          {...side}
          direction="given"
          partners={partners.authorsOf.get(member.id) ?? []}
          tabStop={tabStop?.side === 'given' ? tabStop : null}
        />
      </Box>
    </Box>
  )
})

// Where there is room a person stands in the middle, and the row reads as a sentence: reviewed by, who, reviewer of.
const PERSON = {
  px: 1.5,
  pt: 1.5,
  pb: 2,
  borderBottom: 1,
  borderColor: 'divider',
  display: { md: 'grid' },
  gridTemplate: LIST_COLUMNS,
  '@media (min-width: 1000px)': { p: 0, minHeight: 43 },
} as const
const MIDDLE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  alignContent: 'center',
  columnGap: 1.25,
  gridArea: 'person',
  '@media (min-width: 1000px)': {
    px: 1.75,
    py: 0.5,
    borderInline: '1px solid',
    borderColor: 'divider',
  },
} as const

const CELL = { display: { md: 'grid' }, minWidth: 0 } as const

type MarksProps = ChipSources & { member: Member }

function Marks({ room, writes, member, now }: MarksProps) {
  const marks = new Set<RowMark | ColumnMark>(
    [columnMark(room, member), rowMark(room, member, now)].filter((mark) => mark !== null),
  )
  // What the plan helps needs nobody any longer.
  if (plannedLoad(writes, member, 'received').assigned > 0) marks.delete('no-review')
  if (plannedLoad(writes, member, 'given').assigned > 0) marks.delete('nothing-to-do')
  if (marks.size === 0) return null
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        mt: { xs: 0.25, md: 0 },
        width: { xs: '100%', md: 'auto' },
      }}
    >
      {[...marks].map((mark) => (
        <Box
          key={mark}
          component="span"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 0.75,
            typography: 'caption',
            color: IS_QUIET[mark] ? 'text.secondary' : 'prm.signalText',
          }}
        >
          <Glyph name={mark} />
          {mark === 'late' ? `${lateReviews(room, member.given, now)} late` : MARK_WORDS[mark]}
        </Box>
      ))}
    </Box>
  )
}

/** Facts that nobody here can change. */
const IS_QUIET: Partial<Record<RowMark | ColumnMark, boolean>> = {
  'not-submitted': true,
  left: true,
}
