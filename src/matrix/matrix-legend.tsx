import './matrix-legend.css'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { isOverdue } from '#src/domain/cell.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { Glyph, type GlyphName } from '#src/ui/glyph.tsx'
import type { WriteStates } from './grid/cell-look.ts'
import { LoadSlots } from '#src/ui/load-slots.tsx'

type MatrixLegendProps = { room: ClassRoom; writes: WriteStates; now: Date }

const PLANNED: [GlyphName, string][] = [
  ['planned-add', 'Planned'],
  ['planned-removal', 'Planned removal'],
]

export function MatrixLegend({ room, writes, now }: MatrixLegendProps) {
  const isLate = isOverdue(room, now)
  const states: [GlyphName, string][] = [
    ['completed', 'Completed'],
    ['assigned', 'Assigned'],
    ...(isLate ? ([['assigned-late', 'Assigned, late']] as [GlyphName, string][]) : []),
    ['duplicate', 'Twice'],
    ...(writes.planned.size > 0 ? PLANNED : []),
    ['sending', 'Being sent'],
    ...(writes.failed.size > 0 ? ([['failed', 'Failed']] as [GlyphName, string][]) : []),
    ['own', 'Own work'],
    ['not-allowed', 'Not allowed'],
  ]
  const marks: [GlyphName, string][] = [
    ['no-review', 'Gets no review'],
    ['nothing-to-do', 'Nothing to do'],
    ...(isLate ? ([['late', 'Late']] as [GlyphName, string][]) : []),
    ['not-submitted', 'Not submitted'],
    ['left', 'Has left'],
  ]
  return (
    <Box
      component="ul"
      aria-label="Legend"
      className="mx-legend"
      sx={{ px: { xs: 1.5, sm: 2 }, color: 'text.secondary' }}
    >
      {states.map(([name, words]) => (
        <Entry key={name} picture={<Glyph name={name} size={14} />} words={words} />
      ))}
      {marks.map(([name, words], index) => (
        <Entry
          key={name}
          picture={<Glyph name={name} size={12} />}
          words={words}
          className={index === 0 && 'mx-apart'}
        />
      ))}
      <Entry
        picture={<LoadSlots done={2} open={1} late={0} wanted={3} direction="row" />}
        words="2 done, 1 open"
      />
    </Box>
  )
}

type EntryProps = { picture: ReactNode; words: string; className?: string | false }

function Entry({ picture, words, className }: EntryProps) {
  return (
    <li className={className || undefined}>
      {picture}
      {words}
    </li>
  )
}
