import type { Attention } from '#src/domain/attention.ts'
import type { MarkGlyph } from '#src/ui/glyph.tsx'

/** The marks of the matrix, so that what is told here is found again there. */
export const ATTENTION_MARKS: Record<Attention['kind'], MarkGlyph> = {
  starved: 'no-review',
  late: 'late',
  nobody: 'nobody-yet',
}
