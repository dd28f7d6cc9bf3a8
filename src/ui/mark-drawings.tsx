import { STROKE, type Drawing } from './drawing.ts'

export type MarkGlyph =
  | 'duplicate-pair'
  | 'late'
  | 'left'
  | 'no-review'
  | 'no-review-planned'
  | 'nobody-yet'
  | 'not-submitted'
  | 'nothing-to-do'
  | 'nothing-to-do-planned'
  | 'too-many'

/** What needs a person, or is good to know of one, at the edge of the matrix; filled: as it is, outlined: the plan helps. */
export const markDrawings: Record<MarkGlyph, Drawing> = {
  'duplicate-pair': {
    box: 12,
    role: 'textMuted',
    drawing: <path d="M4 1.6h6.4V8M1.6 4H8v6.4H1.6z" {...STROKE} strokeWidth="1.2" />,
  },
  late: {
    box: 12,
    role: 'signal',
    drawing: (
      <>
        <circle cx="6" cy="6" r="4.75" {...STROKE} strokeWidth="1.4" />
        <path d="M6 3.2V6.3H8.3" {...STROKE} strokeWidth="1.3" />
      </>
    ),
  },
  left: {
    box: 12,
    role: 'textMuted',
    drawing: <path d="M7 1.5H2v9h5M5 6h6M8.6 3.6 11 6 8.6 8.4" {...STROKE} strokeWidth="1.2" />,
  },
  'no-review': {
    box: 12,
    role: 'signal',
    drawing: <path d="M1.5 3 6 10 10.5 3z" fill="currentColor" />,
  },
  'no-review-planned': {
    box: 12,
    role: 'accent',
    drawing: <path d="M2.2 3.5 6 9.2 9.8 3.5z" {...STROKE} strokeWidth="1.2" />,
  },
  'nobody-yet': {
    box: 12,
    role: 'signal',
    drawing: (
      <path
        d="M1.5 1.5h9v9h-9zM4.5 1.5v9M7.5 1.5v9M1.5 4.5h9M1.5 7.5h9"
        {...STROKE}
        strokeWidth="1"
      />
    ),
  },
  'not-submitted': {
    box: 12,
    role: 'textMuted',
    drawing: (
      <path
        d="M2.7 1.2h4.3l2.3 2.3v7.3H2.7z"
        {...STROKE}
        strokeWidth="1.1"
        strokeDasharray="1.8 1.3"
      />
    ),
  },
  'nothing-to-do': {
    box: 12,
    role: 'signal',
    drawing: <path d="M3 1.5 10 6 3 10.5z" fill="currentColor" />,
  },
  'nothing-to-do-planned': {
    box: 12,
    role: 'accent',
    drawing: <path d="M3.5 2.2 9.2 6 3.5 9.8z" {...STROKE} strokeWidth="1.2" />,
  },
  'too-many': {
    box: 12,
    role: 'textMuted',
    drawing: (
      <path d="M2 10.5V7M5 10.5V5M8 10.5V2M5.5 4.5 8 1.8 10.5 4.5" {...STROKE} strokeWidth="1.3" />
    ),
  },
}
