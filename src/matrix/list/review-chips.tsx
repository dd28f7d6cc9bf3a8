import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import MoreHorizIcon from '@mui/icons-material/MoreHoriz'
import { useId } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import type { ListSide, ListStop } from '#src/domain/list-moves.ts'
import { Glyph, type CellGlyph } from '#src/ui/glyph.tsx'
import { PersonName } from '#src/ui/person-name.tsx'
import { plannedLoad, type PlannedLoad } from '#src/matrix/planned-load.ts'
import { chipsOf, type ChipSources, type ReviewChip } from './chips-of.ts'

type ReviewChipsProps = ChipSources & {
  member: Member
  direction: ListSide
  partners: readonly Member[]
  /** What of it the Tab key leads to; null: nothing. */
  tabStop: ListStop | null
}

// One direction of a person: by whom they are reviewed, or whom they review.
export function ReviewChips({
  member,
  direction,
  partners,
  tabStop,
  ...sources
}: ReviewChipsProps) {
  const id = useId()
  const isReceived = direction === 'received'
  const chips = chipsOf(sources, member, direction, partners)
  const tabIndexOf = (partnerId: string | null) => (tabStop?.partnerId === partnerId ? 0 : -1)
  return (
    <Box
      role="group"
      aria-labelledby={id}
      data-side={direction}
      sx={{ ...SIDE, flexDirection: isReceived ? 'row-reverse' : 'row' }}
    >
      <Box sx={{ display: 'flex', flex: 'none', alignItems: 'center', columnGap: 1.25 }}>
        {/* The head of the column says it where there is one. */}
        <Box id={id} component="span" sx={{ color: 'text.secondary', display: { md: 'none' } }}>
          {isReceived ? 'Reviewed by' : 'Reviews'}
        </Box>
        <SideLoad
          room={sources.room}
          member={member}
          load={plannedLoad(sources.writes, member, direction)}
          isReceived={isReceived}
        />
        <IconButton
          aria-label={
            isReceived ? `Actions for ${member.label}` : `Actions for ${member.label} as reviewer`
          }
          aria-haspopup="dialog"
          tabIndex={tabIndexOf(null)}
          {...(isReceived
            ? { 'data-area': 'column-header', 'data-author': member.id }
            : { 'data-area': 'row-header', 'data-reviewer': member.id })}
          sx={{ width: { xs: 44, md: 28 }, height: { xs: 44, md: 28 }, mr: { xs: -1.5, md: 0 } }}
        >
          <MoreHorizIcon />
        </IconButton>
      </Box>
      {chips.length > 0 && (
        <Box
          component="ul"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: { md: isReceived ? 'end' : 'start' },
            gap: { xs: 1, md: 0.5 },
            m: 0,
            p: 0,
          }}
        >
          {chips.map((chip) => (
            <Box component="li" key={chip.partner.id} sx={{ listStyle: 'none', minWidth: 0 }}>
              <Chip chip={chip} tabIndex={tabIndexOf(chip.partner.id)} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}

type ChipProps = { chip: ReviewChip; tabIndex: number }

function Chip({ chip: { look, reviewer, author, partner }, tabIndex }: ChipProps) {
  const { name, glyph, isBusy, count } = look
  return (
    <Box
      component="button"
      type="button"
      aria-label={name}
      aria-haspopup="menu"
      aria-busy={isBusy}
      tabIndex={tabIndex}
      data-area="cell"
      data-reviewer={reviewer.id}
      data-author={author.id}
      sx={{
        ...CHIP,
        borderColor: BORDERS[glyph] ?? 'prm.lineStrong',
      }}
    >
      <Glyph name={glyph} count={count} />
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <PersonName label={partner.label} />
      </Box>
    </Box>
  )
}

type SideLoadProps = { room: ClassRoom; member: Member; load: PlannedLoad; isReceived: boolean }

function SideLoad({ room, member, load, isReceived }: SideLoadProps) {
  const { done, assigned, isChanged } = load
  const wanted = member.standing === 'student' ? (reviewsWanted(room) ?? 0) : 0
  const missing = wanted - assigned
  return (
    <>
      <Box
        component="span"
        sx={{
          ml: 'auto',
          // On a wide screen the numbers of all people stand below each other.
          order: { md: isReceived ? 0 : 1 },
          typography: 'caption',
          // None at all needs somebody; one too few is a fact.
          color: assigned === 0 ? 'prm.signalText' : 'text.secondary',
        }}
      >
        {missing > 0 && `${missing} missing`}
      </Box>
      <Box
        component="span"
        role="img"
        aria-label={`${done} of ${assigned} done${isChanged ? ' after the plan' : ''}`}
      >
        {done}/
        <Box
          component="span"
          sx={isChanged ? { color: 'prm.accentText', fontWeight: 650 } : undefined}
        >
          {assigned}
        </Box>
      </Box>
    </>
  )
}

const BORDERS: Partial<Record<CellGlyph, string>> = {
  'assigned-late': 'prm.signal',
  failed: 'prm.danger',
}

const SIDE = {
  display: { md: 'flex' },
  alignItems: 'center',
  columnGap: 1.25,
  '@media (min-width: 1000px)': { px: 1.5, py: 0.5 },
} as const

const CHIP = {
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, md: 0.75 },
  minHeight: { xs: 44, md: 24 },
  maxWidth: '100%',
  px: { xs: 1.25, md: 0.875 },
  py: { xs: 0.5, md: 0 },
  typography: { md: 'caption' },
  border: 1,
  borderRadius: 1,
  bgcolor: 'background.paper',
  color: 'text.primary',
  textAlign: 'start',
  cursor: 'pointer',
  '&:hover': { bgcolor: 'prm.surfaceHover' },
} as const
