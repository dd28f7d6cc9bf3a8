import { isOverdue } from '#src/domain/cell.ts'
import { Glyph, type GlyphName } from '#src/ui/glyph.tsx'
import type { PaperProps } from './paper.tsx'

type Sign = [name: GlyphName, words: string]

// The signs in words, once, before what is printed.
export function PaperLegend({ room, writes, now }: PaperProps) {
  const isLate = isOverdue(room, now)
  const signs: Sign[] = [
    ['completed', 'completed'],
    ['assigned', 'assigned'],
    ...(isLate ? ([['assigned-late', 'assigned, late']] satisfies Sign[]) : []),
    ['duplicate', 'several reviews'],
    ...(writes.planned.size > 0 ? PLANNED : []),
    ...(writes.pending.size > 0 ? ([['sending', 'being sent']] satisfies Sign[]) : []),
    ...(writes.failed.size > 0 ? ([['failed', 'last change failed']] satisfies Sign[]) : []),
    ['own', 'own work'],
    ['not-allowed', 'not allowed'],
    ['no-review', 'gets no review'],
    ['nothing-to-do', 'has nothing to do'],
    ...(isLate ? ([['late', 'late with reviews']] satisfies Sign[]) : []),
    ['not-submitted', 'not submitted'],
    ['left', 'has left the course'],
  ]
  return (
    <ul className="paper-legend" aria-label="Signs">
      {signs.map(([name, words]) => (
        <li key={name}>
          <Glyph name={name} size={10} />
          {words}
        </li>
      ))}
      <li>2/3: two of three reviews done</li>
    </ul>
  )
}

const PLANNED: Sign[] = [
  ['planned-add', 'planned'],
  ['planned-removal', 'to be removed'],
]
