import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { nextIndex, pictureOf } from '#src/domain/class-picture.ts'
import { progressOf } from '#src/domain/findings.ts'
import type { GridPosition } from '#src/domain/grid-moves.ts'
import { count } from '#src/domain/sentences.ts'
import { Glyph, type GlyphName } from '#src/ui/glyph.tsx'
import ButtonBase from '@mui/material/ButtonBase'
import { ClassPictureFrame } from './class-picture-frame.tsx'
import type { Drawing } from '#src/matrix/grid/drawing.ts'
import type { Place } from '#src/matrix/grid/use-grid-focus.ts'
import type { SightStore } from '#src/matrix/grid/sight-store.ts'

export type ClassOverviewProps = {
  drawing: Drawing
  /** Everybody of the page, before search and status pick among them. */
  members: readonly Member[]
  sight: SightStore
  /** Where focus stands in the matrix, from which the jumps go on. */
  from: () => GridPosition
  onCentre: (place: Place) => void
  onJump: (place: GridPosition) => void
}

// The whole class at one glance, beside the matrix that shows a part of it.
export function ClassOverview(props: ClassOverviewProps) {
  const { drawing, members, sight, from, onCentre, onJump } = props
  const { room, view, now } = drawing
  const picture = useMemo(() => pictureOf(room, view, now), [room, view, now])
  const { done, open, missing, total } = useMemo(() => progressOf(room, members), [room, members])
  const jumps: { glyph: GlyphName; words: string; places: number[]; area: 'row' | 'column' }[] = [
    {
      glyph: 'no-review',
      words: `${count(picture.starvedColumns.length, 'submission')} without review`,
      places: picture.starvedColumns,
      area: 'column',
    },
    {
      glyph: 'nothing-to-do',
      words: `${picture.idleRows.length === 1 ? '1 person' : `${picture.idleRows.length} people`} with nothing to do`,
      places: picture.idleRows,
      area: 'row',
    },
  ]
  const shown = jumps.filter(({ places }) => places.length > 0)

  function jump(area: 'row' | 'column', places: readonly number[]) {
    const position = from()
    const next = nextIndex(places, area === 'row' ? position.row : position.column)
    if (next === null) return
    onJump(
      area === 'row'
        ? { ...position, area: 'row-header', row: next }
        : { ...position, area: 'column-header', column: next },
    )
  }
  return (
    <Box component="aside" aria-label="Whole class" sx={PANEL}>
      <Typography variant="h2">Whole class</Typography>
      <ClassPictureFrame picture={picture} sight={sight} onCentre={onCentre} />
      <Box component="dl" sx={FACTS}>
        <Fact name="Done" value={done} of={total} />
        <Fact name="Open" value={open} of={null} />
        {missing !== null && <Fact name="Missing" value={missing} of={total} />}
      </Box>
      {shown.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h3">
            Go to
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {shown.map(({ glyph, words, places, area }) => (
              <li key={area}>
                <ButtonBase onClick={() => jump(area, places)} sx={JUMP}>
                  <Glyph name={glyph} />
                  {words}
                </ButtonBase>
              </li>
            ))}
          </Box>
        </>
      )}
    </Box>
  )
}

function Fact({ name, value, of }: { name: string; value: number; of: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {of !== null && ` of ${of}`}
      </dd>
    </div>
  )
}

const PANEL = {
  display: 'flex',
  flexDirection: 'column',
  gap: 1,
  flex: 'none',
  alignSelf: 'stretch',
  width: 248,
  p: 2,
  overflow: 'auto',
  borderLeft: 1,
  borderColor: 'prm.lineStrong',
} as const
const FACTS = {
  m: 0,
  '& > div': {
    display: 'flex',
    justifyContent: 'space-between',
    py: 0.75,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' },
  '& b': { color: 'text.primary', fontWeight: 600 },
} as const
const JUMP = {
  display: 'flex',
  justifyContent: 'start',
  gap: 1,
  width: '100%',
  minHeight: 28,
  px: 0.75,
  mx: -0.75,
  borderRadius: 1,
  font: 'inherit',
  textAlign: 'start',
  '&:hover': { bgcolor: 'prm.surfaceHover' },
} as const
