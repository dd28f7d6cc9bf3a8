/** As wide as a phone at most: there each row of a table says by itself what it holds. */
export const PHONE = '@media (max-width: 599.95px)'

/** A table whose rows are grids. Roles must be written out: laid out so, it loses its own. */
export const TABLE_OF_GRIDS = {
  display: 'block',
  width: '100%',
  '& thead, & tbody': { display: 'block' },
  '& th, & td': { p: 0, textAlign: 'start', fontWeight: 'inherit', minWidth: 0 },
} as const

/** The row of headers, which on a phone is there for screen readers alone. */
export const TABLE_HEAD = {
  borderColor: 'prm.lineStrong',
  py: 0.75,
  typography: 'caption',
  [PHONE]: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
} as const
