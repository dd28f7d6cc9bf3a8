import { memo } from 'react'
import GlobalStyles from '@mui/material/GlobalStyles'
import type { CellGlyph } from '#src/ui/glyph.tsx'
import { glyphImage } from '#src/ui/glyph-image.ts'
import type { InkRole } from '#src/ui/ink.ts'

/** What stands in most cells; the rest is rare, moves or has a number in it, and is drawn in the page. */
const IMAGES: ReadonlySet<CellGlyph> = new Set<CellGlyph>([
  'add',
  'assigned',
  'assigned-late',
  'completed',
  'not-allowed',
  'own',
  'planned-add',
  'planned-removal',
  'planned-removal-completed',
])

/** Whether a cell shows this glyph as an image, by its attribute `data-glyph`. */
export function isImage(glyph: CellGlyph): boolean {
  return IMAGES.has(glyph)
}

// The images of the cells in both colour schemes; made once, for they depend on nothing that changes.
export const CellImages = memo(function CellImages() {
  return (
    <GlobalStyles
      styles={({ colorSchemes: { light, dark } }) => [
        light && imageRules('', light.prm),
        dark && imageRules('[data-theme="dark"] ', dark.prm),
      ]}
    />
  )
})

function imageRules(scope: string, colors: Record<InkRole, string>) {
  return Object.fromEntries(
    [...IMAGES].map((glyph) => [
      `${scope}.mx-cell [data-glyph="${glyph}"]`,
      { backgroundImage: glyphImage(glyph, colors) },
    ]),
  )
}
