import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export type GlyphName =
  | 'assigned'
  | 'assigned-late'
  | 'completed'
  | 'duplicate'
  | 'sending'
  | 'failed'
  | 'own'
  | 'not-allowed'
  | 'add'
  | 'starved'
  | 'idle'
  | 'late'
  | 'not-submitted'
  | 'left'

/** A state or a mark as a drawing: shape carries it, colour repeats it. Words stand beside it. */
export function Glyph({ name, size }: { name: GlyphName; size?: number }) {
  const { drawing, color, box, isMark } = GLYPHS[name]
  const side = size ?? (isMark ? 12 : 16)
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${box} ${box}`}
      aria-hidden="true"
      focusable="false"
      className={`glyph glyph-${name}`}
      sx={{ width: side, height: side, flex: 'none', display: 'block', color: `prm.${color}` }}
      {...(name === 'own' ? { preserveAspectRatio: 'none' } : {})}
    >
      {drawing}
    </Box>
  )
}

/** The drawings alone, for the grid, whose cells carry no component each. */
export function glyphDrawing(name: GlyphName): ReactNode {
  return GLYPHS[name].drawing
}

type Drawing = { drawing: ReactNode; color: string; box: number; isMark?: boolean }

const stroke = { fill: 'none', stroke: 'currentColor' } as const
const openSquare = (
  <rect x="2.75" y="2.75" width="10.5" height="10.5" rx="1.25" strokeWidth="1.5" {...stroke} />
)

const GLYPHS: Record<GlyphName, Drawing> = {
  assigned: { box: 16, color: 'inkOpen', drawing: openSquare },
  'assigned-late': {
    box: 16,
    color: 'signal',
    drawing: (
      <>
        {openSquare}
        <path d="M8 4.5V8.5H11" strokeWidth="1.5" {...stroke} />
      </>
    ),
  },
  completed: {
    box: 16,
    color: 'ink',
    drawing: <rect x="2" y="2" width="12" height="12" rx="1.5" fill="currentColor" />,
  },
  duplicate: {
    box: 16,
    color: 'ink',
    drawing: (
      <>
        <path d="M5.5 2.25h7.25a1 1 0 0 1 1 1v7.25" strokeWidth="1.5" {...stroke} />
        <rect x="1" y="4" width="11" height="11" rx="1.5" fill="currentColor" />
        <path
          d="M4.7 8.1c.2-1 .9-1.5 1.8-1.5 1 0 1.8.6 1.8 1.5 0 1.5-3.6 2.6-3.6 4.3h3.8"
          fill="none"
          stroke="var(--mui-prm-surface)"
          strokeWidth="1.3"
        />
      </>
    ),
  },
  sending: {
    box: 16,
    color: 'accent',
    drawing: (
      <circle
        cx="8"
        cy="8"
        r="5.25"
        strokeWidth="1.5"
        strokeDasharray="24 9"
        transform="rotate(-90 8 8)"
        {...stroke}
      />
    ),
  },
  failed: {
    box: 16,
    color: 'danger',
    drawing: (
      <>
        <path d="M8 .8 15.2 8 8 15.2 .8 8z" fill="currentColor" />
        <path d="M8 4.5v4.2M8 10.3v1.5" stroke="var(--mui-prm-surface)" strokeWidth="1.6" fill="none" />
      </>
    ),
  },
  own: {
    box: 24,
    color: 'inkQuiet',
    drawing: (
      <path
        d="M0 6 6 0M0 12 12 0M0 18 18 0M0 24 24 0M6 24 24 6M12 24 24 12M18 24 24 18"
        strokeWidth=".75"
        {...stroke}
      />
    ),
  },
  'not-allowed': {
    box: 16,
    color: 'inkQuiet',
    drawing: <path d="M6 6l4 4M10 6l-4 4" strokeWidth="1.1" {...stroke} />,
  },
  add: {
    box: 16,
    color: 'inkQuiet',
    drawing: <path d="M8 3.5v9M3.5 8h9" strokeWidth="1.2" {...stroke} />,
  },
  starved: {
    box: 12,
    color: 'signal',
    isMark: true,
    drawing: <path d="M1.5 3 6 10 10.5 3z" fill="currentColor" />,
  },
  idle: {
    box: 12,
    color: 'signal',
    isMark: true,
    drawing: <path d="M3 1.5 10 6 3 10.5z" fill="currentColor" />,
  },
  late: {
    box: 12,
    color: 'signal',
    isMark: true,
    drawing: (
      <>
        <circle cx="6" cy="6" r="4.75" strokeWidth="1.4" {...stroke} />
        <path d="M6 3.2V6.3H8.3" strokeWidth="1.3" {...stroke} />
      </>
    ),
  },
  'not-submitted': {
    box: 12,
    color: 'textMuted',
    isMark: true,
    drawing: (
      <path
        d="M2.7 1.2h4.3l2.3 2.3v7.3H2.7z"
        strokeWidth="1.1"
        strokeDasharray="1.8 1.3"
        {...stroke}
      />
    ),
  },
  left: {
    box: 12,
    color: 'textMuted',
    isMark: true,
    drawing: <path d="M7 1.5H2v9h5M5 6h6M8.6 3.6 11 6 8.6 8.4" strokeWidth="1.2" {...stroke} />,
  },
}
