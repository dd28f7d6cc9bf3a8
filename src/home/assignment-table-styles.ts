const PHONE = '@media (max-width: 599.95px)'
const COLUMNS = 'minmax(0, 1fr) 130px 200px 64px 108px 72px'

/** The columns of the whole table; a student's has the first two only. */
export const TABLE = {
  display: 'block',
  width: '100%',
  '& thead, & tbody': { display: 'block' },
  '& th, & td': { p: 0, textAlign: 'start', fontWeight: 'inherit', minWidth: 0 },
} as const

const ROW = {
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: 2,
  alignItems: 'center',
  borderBottom: 1,
  '& > :nth-of-type(n+4), & > td:nth-of-type(n+3)': { textAlign: 'end' },
} as const

export const HEAD = {
  ...ROW,
  borderColor: 'prm.lineStrong',
  py: 0.75,
  typography: 'caption',
  color: 'prm.textMuted',
  // On a phone each row says by itself what it holds.
  [PHONE]: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
} as const

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
