import type { InkRole } from '#src/ui/ink.ts'
import type { RulerAxis, RulerMark, RulerMarkKind } from './ruler-marks.ts'
import { placeOnRuler } from './ruler-place.ts'

/** How a mark looks: its colour, its thickness in px, and where across the ruler it begins and ends, of 0 to 1. */
type Stroke = { role: InkRole; thick: number; from: number; to: number }

// Thickness and place tell them apart without colour.
const STROKES: Record<RulerMarkKind, Stroke> = {
  group: { role: 'lineStrong', thick: 1, from: 0, to: 1 },
  section: { role: 'lineSection', thick: 1, from: 0, to: 1 },
  late: { role: 'signal', thick: 2, from: 0.5, to: 1 },
  found: { role: 'accent', thick: 3, from: 0, to: 0.5 },
  needs: { role: 'signal', thick: 3, from: 0, to: 1 },
  failed: { role: 'danger', thick: 4, from: 0, to: 1 },
}

/** Draws all marks of a ruler with `count` lines, in the colours of the theme at this moment. */
export function drawRuler(
  canvas: HTMLCanvasElement,
  marks: readonly RulerMark[],
  count: number,
  axis: RulerAxis,
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const density = window.devicePixelRatio || 1
  const [width, height] = [canvas.clientWidth, canvas.clientHeight]
  canvas.width = Math.max(1, Math.round(width * density))
  canvas.height = Math.max(1, Math.round(height * density))
  context.scale(density, density)
  const [length, across] = axis === 'rows' ? [height, width] : [width, height]
  const theme = getComputedStyle(canvas)
  for (const { kind, index } of marks) {
    const { role, thick, from, to } = STROKES[kind]
    // The beginning of a block is a line between two people; everything else lies on one.
    const isEdge = kind === 'group' || kind === 'section'
    const start = placeOnRuler(isEdge ? index : index + 0.5, count) * length - thick / 2
    const near = Math.round(Math.max(0, Math.min(start, length - thick)))
    context.fillStyle = theme.getPropertyValue(`--mui-prm-${role}`)
    if (axis === 'rows') context.fillRect(from * across, near, (to - from) * across, thick)
    else context.fillRect(near, from * across, thick, (to - from) * across)
  }
}
