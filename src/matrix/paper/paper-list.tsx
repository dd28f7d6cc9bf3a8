import { Fragment } from 'react'
import type { Member } from '#src/domain/class-room.ts'
import type { ListSide } from '#src/domain/list-moves.ts'
import { sectionBlocks } from '#src/domain/matrix-blocks.ts'
import { columnMark, rowMark } from '#src/domain/matrix-marks.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import type { ReviewPartners } from '#src/domain/review-partners.ts'
import { reviewsWanted } from '#src/domain/reviews-wanted.ts'
import { lateReviews } from '#src/domain/cell.ts'
import { Glyph } from '#src/ui/glyph.tsx'
import { chipsOf, type ReviewChip } from '#src/matrix/list/chips-of.ts'
import { hasReceivedSide } from '#src/matrix/list/list-stops.ts'
import { MARK_WORDS } from '#src/matrix/mark-words.ts'
import { PaperHead } from './paper-head.tsx'
import { sayPair } from './paper-words.ts'
import type { PaperProps } from './paper.tsx'

type PaperListProps = { paper: PaperProps; members: readonly Member[]; partners: ReviewPartners }

// A row a person: reviewed by, who, reviewer of.
export function PaperList({ paper, members, partners }: PaperListProps) {
  const { room, filters } = paper
  const isBySection = filters.order === 'section'
  const blocks = isBySection
    ? sectionBlocks(room, members)
    : [{ id: '', name: '', start: 0, length: members.length }]
  return (
    <table className="paper-list">
      <colgroup>
        <col className="paper-side" />
        <col />
        <col className="paper-side" />
      </colgroup>
      <thead>
        <PaperHead paper={paper} columns={3} shown={members.length} />
        <tr className="paper-sides">
          <th scope="col">Reviewed by</th>
          <th scope="col">Person</th>
          <th scope="col">Reviewer of</th>
        </tr>
      </thead>
      {blocks.map(({ id, name, start, length }) => (
        <tbody key={`${id} ${start}`}>
          {isBySection && (
            <tr className="paper-section">
              <th colSpan={3} scope="rowgroup">
                <bdi>{name}</bdi>
              </th>
            </tr>
          )}
          {members.slice(start, start + length).map((member) => (
            <tr key={member.id}>
              <td>
                {hasReceivedSide(member, partners) && (
                  <Side
                    paper={paper}
                    member={member}
                    side="received"
                    partners={partners.reviewersOf.get(member.id) ?? []}
                  />
                )}
              </td>
              <th scope="row">
                <bdi>{member.label}</bdi>
                <small>{sayWhere(member)}</small>
                <Marks paper={paper} member={member} />
              </th>
              <td>
                <Side
                  paper={paper}
                  member={member}
                  side="given"
                  partners={partners.authorsOf.get(member.id) ?? []}
                />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

type SideProps = {
  paper: PaperProps
  member: Member
  side: ListSide
  partners: readonly Member[]
}

function Side({ paper, member, side, partners }: SideProps) {
  const { room, writes, now } = paper
  const { done, assigned } = member[side]
  const wanted = member.standing === 'student' ? (reviewsWanted(room) ?? 0) : 0
  const missing = wanted - assigned
  const byState = new Map<string, ReviewChip[]>()
  for (const chip of chipsOf(paper, member, side, partners)) {
    const words = sayPair(room, writes, chip.reviewer, chip.author, now)
    byState.set(words, [...(byState.get(words) ?? []), chip])
  }
  return (
    <>
      <p>
        {done} of {assigned} done{missing > 0 && `, ${missing} missing`}
      </p>
      {[...byState].map(([words, chips]) => (
        <State key={words} words={words} chips={chips} />
      ))}
    </>
  )
}

function State({ words, chips }: { words: string; chips: readonly ReviewChip[] }) {
  const [first] = chips
  return (
    <p>
      {first && <Glyph name={first.look.glyph} size={9} count={first.look.count} />} {words}:{' '}
      {chips.map(({ partner }, index) => (
        <Fragment key={partner.id}>
          {index > 0 && ', '}
          <bdi>{partner.label}</bdi>
        </Fragment>
      ))}
    </p>
  )
}

function Marks({ paper: { room, now }, member }: { paper: PaperProps; member: Member }) {
  const marks = [...new Set([columnMark(room, member), rowMark(room, member, now)])]
  return marks.map(
    (mark) =>
      mark && (
        <small key={mark}>
          <Glyph name={mark} size={8} />{' '}
          {mark === 'late' ? `${lateReviews(room, member.given, now)} late` : MARK_WORDS[mark]}
        </small>
      ),
  )
}
