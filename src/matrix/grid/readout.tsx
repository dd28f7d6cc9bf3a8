import { describeCell } from '#src/domain/cell.ts'
import { sayPeople } from '#src/domain/block-words.ts'
import { pairKey, type ClassRoom, type Load, type Member } from '#src/domain/class-room.ts'
import { headingAt, reviewerAt, type HeadingLine } from '#src/domain/matrix-lines.ts'
import { plannedGlyph, plannedWords } from '#src/domain/plan/planned.ts'
import { Glyph, type CellGlyph } from '#src/ui/glyph.tsx'
import { glyphOf, type WriteStates } from './cell-look.ts'
import type { Drawing } from './drawing.ts'
import { shortWhere } from './header-text.ts'
import { useSpot, type PointerStore, type Spot } from './pointer-store.ts'

type ReadoutProps = {
  drawing: Drawing
  writes: WriteStates
  pointer: PointerStore
  focused: Spot
}

// The pair under the pointer, else the focused one, always in the same place. The cell's own name says it to those who hear it.
export function Readout({ drawing, writes, pointer, focused }: ReadoutProps) {
  const hovered = useSpot(pointer)
  const isPointed = hovered.row !== -1 || hovered.column !== -1
  const spot = isPointed ? hovered : focused
  const { room, view, now } = drawing
  const reviewer = reviewerAt(view.lines, spot.row)
  const heading = headingAt(view.lines, spot.row)
  const author = view.authors[spot.column]
  return (
    <div className={isPointed ? 'mx-readout' : 'mx-readout mx-readout-focus'}>
      {reviewer && <Line drawing={drawing} member={reviewer} verb={null} />}
      {heading && <HeadingWords heading={heading} />}
      {author && (
        <Line drawing={drawing} member={author} verb={reviewer || heading ? 'reviews' : null} />
      )}
      {reviewer && author && (
        <p className="mx-readout-state">
          <State room={room} writes={writes} reviewer={reviewer} author={author} now={now} />
        </p>
      )}
      {heading && author && (
        <p className="mx-readout-state">{sayGiven(heading.loads.get(author.id))}</p>
      )}
    </div>
  )
}

function HeadingWords({ heading: { block } }: { heading: HeadingLine }) {
  return (
    <p>
      <b>
        <bdi>{block.name}</bdi>
      </b>
      <i>{sayPeople(block.length)}</i>
    </p>
  )
}

function sayGiven(load: Load | undefined): string {
  return load ? `${load.done} of ${load.assigned} done` : 'No review'
}

function Line({
  drawing,
  member,
  verb,
}: {
  drawing: Drawing
  member: Member
  verb: string | null
}) {
  return (
    <p>
      {verb !== null && <span>{verb}</span>}
      <b>
        <bdi>{member.label}</bdi>
      </b>
      <i>{shortWhere(drawing.room, member, drawing.short)}</i>
    </p>
  )
}

type StateProps = {
  room: ClassRoom
  writes: WriteStates
  reviewer: Member
  author: Member
  now: Date
}

function State({ room, writes, reviewer, author, now }: StateProps) {
  const cell = describeCell(room, reviewer, author, now)
  const key = pairKey({ reviewerId: reviewer.id, authorId: author.id })
  const failure = writes.failed.get(key)
  if (writes.pending.has(key)) return <Words glyph="sending" words={`Being sent: ${cell.words}`} />
  if (failure) return <Words glyph="failed" words={`Failed: ${failure.message}`} />
  const edit = writes.planned.get(key)
  if (edit) {
    return (
      <Words glyph={plannedGlyph(edit, cell)} words={sentence(plannedWords(edit, cell.words))} />
    )
  }
  if (cell.state === 'own') return 'Own work'
  if (cell.state === 'empty') return 'Not assigned'
  if (cell.state === 'not-allowed') return `Not allowed: ${cell.refusal?.reason ?? ''}`
  return <Words glyph={glyphOf(cell)} words={sentence(cell.words)} />
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function Words({ glyph, words }: { glyph: CellGlyph; words: string }) {
  return (
    <>
      <Glyph name={glyph} />
      {words}
    </>
  )
}
