import { formatMoment } from '#src/domain/dates.ts'
import type { PaperProps } from './paper.tsx'
import { sayIncluded } from './paper-words.ts'

type PaperHeadProps = {
  paper: PaperProps
  columns: number
  shown: number
  /** Which part of the whole this is, where there are several: "Authors 1–50 of 96". */
  part?: string
}

// The first row of a table's head: browsers repeat it on every page.
export function PaperHead({ paper, columns, shown, part }: PaperHeadProps) {
  const { room, courseName, filters, now } = paper
  return (
    <tr className="paper-head">
      <th colSpan={columns} scope="colgroup">
        <p className="paper-title">
          <b>
            <bdi>{room.assignment.name}</bdi>
          </b>
          <bdi>{courseName}</bdi>
          {room.hidesNames && <strong>Names are hidden: everybody has a made-up name</strong>}
          {room.isPartial && <strong>Not yet the whole class: Canvas was still being read</strong>}
          <span className="paper-date">
            <time dateTime={now.toISOString()}>{formatMoment(now.toISOString(), now)}</time>
          </span>
        </p>
        <p>
          {sayIncluded(room, filters, shown)}
          {part !== undefined && ` · ${part}`}
        </p>
      </th>
    </tr>
  )
}
