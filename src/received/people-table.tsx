import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export type PeopleTableColumn = { id: string; header: string; width: string }

export type PeopleTableRow = {
  id: string
  /** Given for every row, or for none. */
  glyph?: ReactNode
  /** The person: the header of the row. */
  name: ReactNode
  /** In the order of the columns after the person. */
  cells: ReactNode[]
  isBusy?: boolean
}

type PeopleTableProps = {
  label: string
  person: string
  columns: readonly PeopleTableColumn[]
  rows: readonly PeopleTableRow[]
}

// Roles are written out: a table that is laid out as a grid loses its own in the accessibility tree.
export function PeopleTable({ label, person, columns, rows }: PeopleTableProps) {
  const hasGlyphs = rows.some(({ glyph }) => glyph !== undefined)
  const template = `20px minmax(0, 1fr) ${columns.map(({ width }) => width).join(' ')}`
  const line = {
    display: 'grid',
    gridTemplateColumns: { xs: '20px minmax(0, 1fr) fit-content(50%)', sm: template },
    columnGap: { xs: 1, sm: 1.5 },
    rowGap: 0.25,
    alignItems: 'center',
    borderBottom: 1,
    borderColor: 'divider',
    '& > *': { p: 0, textAlign: 'start', fontWeight: 'inherit', overflowWrap: 'anywhere' },
  }
  return (
    <Box component="table" role="table" aria-label={label} sx={{ display: 'block', width: '100%' }}>
      <Box component="thead" role="rowgroup" sx={{ display: 'block' }}>
        <Box
          component="tr"
          role="row"
          sx={{
            ...line,
            gridTemplateColumns: template,
            borderColor: 'prm.lineStrong',
            py: 0.75,
            typography: 'caption',
            color: 'text.secondary',
            // On a phone each row says by itself what it holds.
            ...HIDDEN_ON_PHONE,
          }}
        >
          <Box component="th" role="columnheader" scope="col" sx={{ gridColumn: { sm: '1 / 3' } }}>
            <Box component="span" sx={{ pl: hasGlyphs ? 4 : 0 }}>
              {person}
            </Box>
          </Box>
          {columns.map(({ id, header }) => (
            <th key={id} role="columnheader" scope="col">
              {header}
            </th>
          ))}
        </Box>
      </Box>
      <Box component="tbody" role="rowgroup" sx={{ display: 'block' }}>
        {rows.map(({ id, glyph, name, cells, isBusy }) => (
          <Box
            component="tr"
            role="row"
            key={id}
            aria-busy={isBusy}
            sx={{ ...line, minHeight: { xs: 60, sm: 36 }, py: { xs: 1, sm: 0.75 } }}
          >
            <Box
              component="th"
              role="rowheader"
              scope="row"
              sx={{
                display: 'grid',
                gridTemplateColumns: 'subgrid',
                gridColumn: '1 / 3',
                alignItems: 'center',
                fontWeight: 500,
              }}
            >
              {hasGlyphs && (
                <Box component="span" sx={{ display: 'flex' }}>
                  {glyph}
                </Box>
              )}
              <Box component="span" sx={{ gridColumn: hasGlyphs ? '2 / 3' : '1 / 3' }}>
                {name}
              </Box>
            </Box>
            {cells.map((cell, index) => (
              <Box
                component="td"
                role="cell"
                key={columns[index]?.id ?? index}
                sx={{
                  gridColumn: { xs: phoneColumn(index, hasGlyphs), sm: 'auto' },
                  justifySelf: { xs: index === 1 ? 'start' : 'end', sm: 'start' },
                }}
              >
                {cell}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

// On a phone the second cell stands below the name, the others at the end of both lines.
function phoneColumn(index: number, hasGlyphs: boolean): string {
  if (index !== 1) return '3 / 4'
  return hasGlyphs ? '2 / 3' : '1 / 3'
}

const HIDDEN_ON_PHONE = {
  '@media (max-width: 599.95px)': {
    position: 'absolute',
    // With a unit: to the theme a bare 1 is the whole width, which would stand out at the side.
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
}
