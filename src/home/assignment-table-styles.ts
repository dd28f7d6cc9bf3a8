import { PHONE, TABLE_HEAD } from '#src/ui/grid-table-styles.ts'

/** The columns of the whole table; a student's has the first two only. */
const COLUMNS = 'minmax(0, 1fr) 130px 200px 64px 108px 72px'

const ROW = {
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: 2,
  alignItems: 'center',
  borderBottom: 1,
  '& > :nth-of-type(n+4), & > td:nth-of-type(n+3)': { textAlign: 'end' },
} as const

export const HEAD = { ...ROW, ...TABLE_HEAD, color: 'prm.textMuted' } as const

export const LINE = {
  ...ROW,
  borderColor: 'divider',
  minHeight: 36,
  py: 0.75,
  '&:hover': { bgcolor: 'prm.surfaceHover' },
  '& > td': { color: 'text.secondary' },
  [PHONE]: {
    // Name and day, the bar below, then the three numbers on one line.
    gridTemplateColumns: 'auto auto minmax(0, 1fr) auto',
    columnGap: 1.5,
    rowGap: 0.75,
    py: 1.25,
    '& > td:nth-of-type(1)': { alignSelf: 'start' },
    '& > td:nth-of-type(2)': { gridColumn: '1 / -1' },
    '& > td:nth-of-type(n+3)': { textAlign: 'start', typography: 'caption' },
    '& > td:nth-of-type(5)': { gridColumn: '3 / -1' },
  },
} as const

export const NAME = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 1.25,
  rowGap: 0.25,
  overflowWrap: 'anywhere',
  '&&': { fontWeight: 500 },
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
  '& > span > a': { textDecoration: 'underline', textUnderlineOffset: 2 },
  [PHONE]: { '& a': { py: 1.25, my: -1.25 }, gridColumn: '1 / 4' },
} as const
