import { PHONE, TABLE_OF_GRIDS, TABLE_HEAD } from '#src/ui/grid-table-styles.ts'

const COLUMNS = 'minmax(0, 1.2fr) minmax(0, 1.2fr) 92px minmax(0, 1fr) minmax(0, 1.3fr) 124px'

export const TABLE = {
  ...TABLE_OF_GRIDS,
  '& th, & td': { ...TABLE_OF_GRIDS['& th, & td'], overflowWrap: 'anywhere' },
} as const

const ROW = {
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: 1.5,
  borderBottom: 1,
} as const

export const HEAD = { ...ROW, ...TABLE_HEAD, color: 'text.secondary' } as const

export const LINE = {
  ...ROW,
  borderColor: 'divider',
  alignItems: 'baseline',
  minHeight: 36,
  py: 1,
  [PHONE]: {
    gridTemplateColumns: 'minmax(0, 1fr) fit-content(45%)',
    gridTemplateAreas: '"reviewer change" "author time" "by result"',
    rowGap: 0.5,
    py: 1.25,
  },
} as const

const END = { textAlign: 'end !important' } as const

export const CELL = {
  reviewer: { '&&': { fontWeight: 500 }, [PHONE]: { gridArea: 'reviewer' } },
  author: { [PHONE]: { gridArea: 'author' } },
  change: { [PHONE]: { gridArea: 'change', ...END } },
  by: { color: 'text.secondary', [PHONE]: { gridArea: 'by' } },
  result: { [PHONE]: { gridArea: 'result', ...END } },
  time: { color: 'text.secondary', [PHONE]: { gridArea: 'time', ...END } },
  /** Begins where the word above it does. */
  apply: { ml: { xs: 0, sm: -1 }, textDecoration: 'underline', textUnderlineOffset: 2 },
} as const

export const ONLY_ON_PHONE = { display: 'none', [PHONE]: { display: 'inline' } } as const
