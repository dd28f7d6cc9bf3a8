import Box from '@mui/material/Box'
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import type { Load } from '#src/domain/class-room.ts'
import { moveInGrid, moveOfKey } from '#src/domain/grid-moves.ts'
import type { GroupLens } from '#src/domain/group-lens.ts'
import { count } from '#src/domain/sentences.ts'

type LensTableProps = {
  /** The id of the heading that names the table. */
  labelledBy: string
  lens: GroupLens
  /** Nobody may review within a block: its cell is hatched. */
  forbidsInside: boolean
  /** Room for the share done below the number. */
  isRoomy: boolean
  onOpen: (from: string, to: string) => void
}

// Numbers on the colour of their size. One stop of the Tab key; arrows move between the blocks.
export function LensTable({ labelledBy, lens, forbidsInside, isRoomy, onOpen }: LensTableProps) {
  const { blocks, counts, given, received, total, most } = lens
  const tableRef = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState({ row: 0, column: 0 })

  function move(event: KeyboardEvent) {
    const wanted = moveOfKey(event.key, event.ctrlKey)
    if (!wanted) return
    event.preventDefault()
    const size = { rows: blocks.length, columns: blocks.length, page: blocks.length }
    const next = moveInGrid({ area: 'cell', ...stop }, wanted, size)
    if (next.area !== 'cell') return
    setStop({ row: next.row, column: next.column })
    tableRef.current
      ?.querySelector<HTMLElement>(`[data-block="${next.row} ${next.column}"]`)
      ?.focus()
  }
  return (
    <Box
      component="table"
      role="grid"
      aria-labelledby={labelledBy}
      ref={tableRef}
      onKeyDown={move}
      sx={isRoomy ? { ...TABLE, ...ROOMY } : TABLE}
    >
      <thead>
        <tr>
          <td />
          {blocks.map(({ id, name }) => (
            <th key={id} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
          <th scope="col">Given</th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((from, row) => (
          <tr key={from.id}>
            <th scope="row">
              <bdi>{from.name}</bdi>
            </th>
            {blocks.map((to, column) => {
              const load = counts[row]?.[column] ?? { done: 0, assigned: 0 }
              // Whoever is in no group has no group mates.
              const isOwn = forbidsInside && row === column && from.id !== ''
              const isHatched = isOwn && load.assigned === 0
              return (
                <Box
                  component="td"
                  role="gridcell"
                  key={to.id}
                  sx={isHatched ? HATCHED : {}}
                  style={
                    { '--share': `${(load.assigned / Math.max(1, most)) * 34}%` } as CSSProperties
                  }
                >
                  <button
                    type="button"
                    data-block={`${row} ${column}`}
                    tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                    aria-label={sayBlock(from.name, to.name, load)}
                    onFocus={() => setStop({ row, column })}
                    onClick={() => onOpen(from.id, to.id)}
                  >
                    {isHatched ? '' : load.assigned === 0 ? '·' : load.assigned}
                    {isRoomy && load.assigned > 0 && <small>{sayShare(load)}</small>}
                  </button>
                </Box>
              )
            })}
            <td>{given[row]?.assigned}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Received</th>
          {received.map(({ assigned }, column) => (
            <td key={blocks[column]?.id}>{assigned}</td>
          ))}
          <td>
            <b>{total.assigned}</b>
          </td>
        </tr>
      </tfoot>
    </Box>
  )
}

function sayBlock(from: string, to: string, load: Load): string {
  const reviews = load.assigned === 0 ? 'no review' : count(load.assigned, 'review')
  const done = load.assigned === 0 ? '' : `, ${load.done} done`
  return `${from} reviews ${to}: ${reviews}${done}`
}

function sayShare({ done, assigned }: Load): string {
  return `${Math.round((done / assigned) * 100)} %`
}

const HATCHED = {
  backgroundImage: (theme: { vars: { prm: { inkQuiet: string } } }) =>
    `repeating-linear-gradient(135deg, ${theme.vars.prm.inkQuiet} 0 1px, transparent 1px 6px)`,
  // Where colours are forced, the hatch stays as well, in theirs.
  '@media (forced-colors: active)': {
    forcedColorAdjust: 'none',
    '&&': { borderColor: 'CanvasText' },
  },
} as const
const TABLE = {
  borderCollapse: 'collapse',
  typography: 'caption',
  fontVariantNumeric: 'tabular-nums',
  '& th': { fontWeight: 450, color: 'text.secondary', whiteSpace: 'nowrap', p: '6px 4px' },
  '& th[scope="row"]': { textAlign: 'start', paddingInlineEnd: '12px' },
  '& td': { p: 0, height: 34, minWidth: 54, textAlign: 'center', color: 'text.secondary' },
  '& tbody td, & tfoot td': { border: 1, borderColor: 'divider' },
  '& td[role="gridcell"]': {
    bgcolor: (theme: { vars: { prm: { ink: string } } }) =>
      `color-mix(in srgb, ${theme.vars.prm.ink} var(--share), transparent)`,
  },
  '& button': {
    appearance: 'none',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    width: '100%',
    height: '100%',
    minHeight: 34,
    p: 0,
    border: 0,
    background: 'none',
    color: 'text.primary',
    font: 'inherit',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: '2px solid', outlineColor: 'prm.focus', outlineOffset: '-2px' },
  },
  '& tbody': { borderBlock: 1, borderColor: 'prm.lineSection' },
} as const
const ROOMY = {
  '& td[role="gridcell"]': { ...TABLE['& td[role="gridcell"]'], width: 88, height: 66 },
  '& button': { ...TABLE['& button'], minHeight: 66, fontSize: '1rem' },
  '& small': { fontSize: '0.6875rem' },
} as const
