type Layout = { gridTemplateAreas: Responsive; gridTemplateColumns: Responsive }
type Responsive = { xs: string; sm: string }

/** Where the parts of a person's row stand: in one line, on a phone in two or three. */
export const rowLayouts = {
  candidate: {
    gridTemplateAreas: {
      xs: '"check name load" "check where words"',
      sm: '"check name where load words"',
    },
    gridTemplateColumns: {
      xs: '28px minmax(0, 1fr) auto',
      sm: '16px minmax(0, 1fr) minmax(92px, 168px) 92px 104px',
    },
  },
  refused: {
    gridTemplateAreas: {
      xs: '"check name" "check where" "check words"',
      sm: '"check name where words"',
    },
    gridTemplateColumns: {
      xs: '28px minmax(0, 1fr)',
      sm: '16px minmax(0, 1fr) minmax(92px, 168px) 208px',
    },
  },
  removal: {
    gridTemplateAreas: {
      xs: '"check glyph name where" "check glyph words words"',
      sm: '"check glyph name where words"',
    },
    gridTemplateColumns: {
      xs: '28px 24px minmax(0, 1fr) auto',
      sm: '16px 16px minmax(120px, 190px) minmax(92px, 150px) minmax(0, 1fr)',
    },
  },
} satisfies Record<string, Layout>

export type RowLayout = keyof typeof rowLayouts
