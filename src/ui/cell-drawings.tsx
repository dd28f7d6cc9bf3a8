import { STROKE, type Drawing } from './drawing.ts'
import { ink } from './ink.ts'

export type CellGlyph =
  | 'add'
  | 'assigned'
  | 'assigned-late'
  | 'completed'
  | 'duplicate'
  | 'failed'
  | 'not-allowed'
  | 'own'
  | 'planned-add'
  | 'planned-removal'
  | 'planned-removal-completed'
  | 'sending'

const square = (
  <rect x="2.75" y="2.75" width="10.5" height="10.5" rx="1.25" {...STROKE} strokeWidth="1.5" />
)

const struck = (
  <>
    {/* A gap on both sides of the stroke lets it be told from what it strikes. */}
    <path d="M.8 15.2 15.2.8" strokeWidth="4.2" style={{ stroke: ink('surface') }} />
    <path d="M.8 15.2 15.2.8" {...STROKE} strokeWidth="1.8" />
  </>
)

/** Drawn on the pixel grid. Square: a review; dashed: planned; struck: to go; ring: on its way; diamond: trouble; texture: not possible. */
export const cellDrawings: Record<CellGlyph, Drawing> = {
  add: {
    box: 16,
    role: 'inkQuiet',
    drawing: <path d="M8 4v8M4 8h8" {...STROKE} strokeWidth="1.2" />,
  },
  assigned: { box: 16, role: 'inkOpen', drawing: square },
  'assigned-late': {
    box: 16,
    role: 'signal',
    drawing: (
      <>
        {square}
        <path d="M8 4.5V8.5H11" {...STROKE} strokeWidth="1.5" />
      </>
    ),
  },
  completed: {
    box: 16,
    role: 'ink',
    drawing: <rect x="2" y="2" width="12" height="12" rx="1.5" fill="currentColor" />,
  },
  duplicate: {
    box: 16,
    role: 'ink',
    drawing: (count) => (
      <>
        <path d="M5.5 2.25h7.25a1 1 0 0 1 1 1v7.25" {...STROKE} strokeWidth="1.5" />
        <rect x="1" y="4" width="11" height="11" rx="1.5" fill="currentColor" />
        <text
          x="6.5"
          y="12.8"
          textAnchor="middle"
          fontSize="9.5"
          fontWeight="700"
          style={{ fill: ink('surface') }}
        >
          {count > 9 ? '+' : count}
        </text>
      </>
    ),
  },
  failed: {
    box: 16,
    role: 'danger',
    drawing: (
      <>
        <path d="M8 .8 15.2 8 8 15.2 .8 8z" fill="currentColor" />
        <path
          d="M8 4.5v4.2M8 10.3v1.5"
          fill="none"
          strokeWidth="1.6"
          style={{ stroke: ink('surface') }}
        />
      </>
    ),
  },
  'not-allowed': {
    box: 16,
    role: 'inkQuiet',
    drawing: <path d="M6 6l4 4M10 6l-4 4" {...STROKE} strokeWidth="1.1" />,
  },
  own: {
    box: 24,
    role: 'inkQuiet',
    drawing: (
      <path
        d="M0 6 6 0M0 12 12 0M0 18 18 0M0 24 24 0M6 24 24 6M12 24 24 12M18 24 24 18"
        {...STROKE}
        strokeWidth=".75"
      />
    ),
  },
  'planned-add': {
    box: 16,
    role: 'accent',
    drawing: (
      <>
        <rect
          x="1.75"
          y="1.75"
          width="12.5"
          height="12.5"
          rx="1.5"
          {...STROKE}
          strokeWidth="1.5"
          strokeDasharray="2.6 1.95"
        />
        <path d="M8 5v6M5 8h6" {...STROKE} strokeWidth="1.6" />
      </>
    ),
  },
  'planned-removal': {
    box: 16,
    role: 'accent',
    drawing: (
      <>
        <rect
          x="3.25"
          y="3.25"
          width="9.5"
          height="9.5"
          rx="1"
          fill="none"
          strokeWidth="1"
          style={{ stroke: ink('inkOpen') }}
        />
        {struck}
      </>
    ),
  },
  'planned-removal-completed': {
    box: 16,
    role: 'accent',
    drawing: (
      <>
        <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" style={{ fill: ink('inkOpen') }} />
        {struck}
      </>
    ),
  },
  sending: {
    box: 16,
    role: 'accent',
    drawing: (
      <circle
        cx="8"
        cy="8"
        r="5.25"
        {...STROKE}
        strokeWidth="1.5"
        strokeDasharray="24 9"
        transform="rotate(-90 8 8)"
      />
    ),
  },
}
