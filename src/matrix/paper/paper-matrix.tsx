import { useMemo, type CSSProperties } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import { sectionBlocks, type SectionBlock } from '#src/domain/matrix-blocks.ts'
import { columnMark, rowMark, type ColumnMark, type RowMark } from '#src/domain/matrix-marks.ts'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { ColumnPage } from '#src/domain/paper-plan.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { lookOf } from '#src/matrix/grid/cell-look.ts'
import { filledColumnsOf } from '#src/matrix/grid/filled-columns.ts'
import { PaperHead } from './paper-head.tsx'
import { sayPair } from './paper-words.ts'
import type { PaperProps } from './paper.tsx'

type PaperMatrixProps = { paper: PaperProps; view: MatrixView; page: ColumnPage; shown: number }

// All rows, and the columns of one page. It goes on over as many pages as the rows need.
export function PaperMatrix({ paper, view, page, shown }: PaperMatrixProps) {
  const { room, filters, writes } = paper
  const authors = useMemo(
    () => view.authors.slice(page.start, page.start + page.length),
    [view.authors, page],
  )
  const filled = useMemo(() => filledColumnsOf(room, authors)(writes), [room, authors, writes])
  const isBySection = filters.order === 'section'
  const columns = isBySection ? sectionBlocks(room, authors) : []
  const rows = isBySection
    ? sectionBlocks(room, view.reviewers)
    : [{ id: '', name: '', start: 0, length: view.reviewers.length }]
  const ends = new Set(columns.map(({ start, length }) => start + length - 1))
  const width = authors.length + 2
  const isPart = authors.length < view.authors.length
  return (
    <table className="paper-matrix" style={{ '--paper-columns': authors.length } as CSSProperties}>
      <colgroup>
        <col className="paper-person" />
        <col span={authors.length} />
        <col className="paper-total" />
      </colgroup>
      <thead>
        <PaperHead
          paper={paper}
          columns={width}
          shown={shown}
          {...(isPart && {
            part: `Authors ${page.start + 1}–${page.start + page.length} of ${view.authors.length}`,
          })}
        />
        {columns.length > 0 && <SectionsRow blocks={columns} />}
        <tr className="paper-names">
          <th scope="col">Reviewer, and author at the top</th>
          {authors.map((author, index) => (
            <th key={author.id} scope="col" className={ends.has(index) ? 'paper-end' : undefined}>
              <span>
                <Mark mark={columnMark(room, author)} />
                <bdi>{author.label}</bdi>
              </span>
              <small>{loadOf(author.received)}</small>
            </th>
          ))}
          <th scope="col">Given</th>
        </tr>
      </thead>
      {rows.map(({ id, name, start, length }) => (
        <tbody key={`${id} ${start}`}>
          {isBySection && (
            <tr className="paper-section">
              <th colSpan={width} scope="rowgroup">
                <bdi>{name}</bdi>
              </th>
            </tr>
          )}
          {view.reviewers.slice(start, start + length).map((reviewer) => (
            <Row
              key={reviewer.id}
              paper={paper}
              reviewer={reviewer}
              filled={new Set(filled(reviewer))}
              authors={authors}
              ends={ends}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function SectionsRow({ blocks }: { blocks: readonly SectionBlock[] }) {
  return (
    <tr className="paper-sections">
      <td />
      {blocks.map(({ id, name, start, length }) => (
        <th key={`${id} ${start}`} colSpan={length} scope="colgroup" className="paper-end">
          <bdi>{name}</bdi>
        </th>
      ))}
      <td />
    </tr>
  )
}

type RowProps = {
  paper: PaperProps
  reviewer: Member
  filled: ReadonlySet<number>
  authors: readonly Member[]
  ends: ReadonlySet<number>
}

function Row({ paper: { room, writes, now }, reviewer, filled, authors, ends }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span>
          <Mark mark={rowMark(room, reviewer, now)} />
          <bdi>{reviewer.label}</bdi>
          {reviewer.group && <small>{reviewer.group.name}</small>}
        </span>
      </th>
      {authors.map((author, index) => (
        <td key={author.id} className={ends.has(index) ? 'paper-end' : undefined}>
          {filled.has(index) && (
            <Sign
              {...lookOf(room, writes, reviewer, author, now)}
              words={sayPair(room, writes, reviewer, author, now)}
            />
          )}
        </td>
      ))}
      <td className="paper-total">{loadOf(reviewer.given)}</td>
    </tr>
  )
}

type SignProps = { glyph: ReturnType<typeof lookOf>['glyph']; count: number; words: string }

function Sign({ glyph, count, words }: SignProps) {
  return (
    <span role="img" aria-label={words}>
      <Glyph name={glyph} size={11} count={count} />
    </span>
  )
}

function Mark({ mark }: { mark: RowMark | ColumnMark | null }) {
  return mark && <Glyph name={mark} size={8} />
}

function loadOf({ done, assigned }: Member['given']): string {
  return `${done}/${assigned}`
}
