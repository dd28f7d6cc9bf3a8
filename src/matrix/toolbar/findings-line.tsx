import Box from '@mui/material/Box'
import { useMemo } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { listFindings, progressOf, type FindingKey } from '#src/domain/findings.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { Glyph, type GlyphName } from '#src/ui/glyph.tsx'
import { PlainButton } from '#src/ui/plain-button.ts'
import { ReviewProgress } from './review-progress.tsx'

type FindingsLineProps = {
  room: ClassRoom
  /** Everybody of the page, before search and status pick among them. */
  members: readonly Member[]
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
  now: Date
}

const GLYPHS: Partial<Record<FindingKey, GlyphName>> = {
  starved: 'no-review',
  'too-many': 'too-many',
  idle: 'nothing-to-do',
  late: 'late',
  twice: 'duplicate-pair',
  'not-submitted': 'not-submitted',
  left: 'left',
}

export function FindingsLine({ room, members, filters, onChange, now }: FindingsLineProps) {
  const progress = useMemo(() => progressOf(room, members), [room, members])
  const findings = useMemo(() => listFindings(room, members, now), [room, members, now])
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        flex: 'none',
        alignItems: 'center',
        justifyContent: 'space-between',
        columnGap: 2,
        minHeight: 34,
        pl: { xs: 1.5, sm: 2 },
        pr: 1.25,
        pb: 0.75,
        borderBottom: 1,
        borderColor: 'prm.lineStrong',
        typography: 'caption',
        color: 'text.secondary',
      }}
    >
      <ReviewProgress progress={progress} />
      {room.isPartial && <span>Reading the class: {members.length} people so far…</span>}
      {findings.length > 0 && (
        <Box
          role="group"
          aria-label="Show only"
          className="mx-findings"
          sx={{ display: 'flex', flexWrap: { sm: 'wrap' }, gap: 0.25, ml: { sm: -0.875, lg: 0 } }}
        >
          {findings.map(({ key, number, words }) => {
            const glyph = GLYPHS[key]
            const isPressed = filters.status === key
            return (
              <PlainButton
                key={key}
                type="button"
                aria-pressed={isPressed}
                onClick={() => onChange({ status: isPressed ? null : key })}
                sx={findingStyle}
              >
                {glyph && <Glyph name={glyph} size={12} />}
                <span>
                  <b>{number}</b> {words}
                </span>
              </PlainButton>
            )
          })}
        </Box>
      )}
    </Box>
  )
}

const findingStyle = {
  gap: '5px',
  minHeight: 26,
  px: '7px',
  border: 1,
  borderColor: 'transparent',
  borderRadius: 1,
  font: 'inherit',
  whiteSpace: 'nowrap',
  '& b': { color: 'text.primary' },
  '&:hover': { bgcolor: 'prm.surfaceHover' },
  '&[aria-pressed="true"]': {
    bgcolor: 'prm.signalTint',
    borderColor: 'prm.signal',
    color: 'prm.signalText',
  },
} as const
