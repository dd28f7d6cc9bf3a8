import type { ClassPicture, DotKind } from '#src/domain/class-picture.ts'
import type { InkRole } from '#src/ui/ink.ts'

/** The edge of the square in px that the picture fills on its longer side. */
export const PICTURE = 216

const DOTS: Record<DotKind, InkRole> = { done: 'ink', open: 'inkQuiet', late: 'signal' }

/** How large the picture of a class is on the screen, in px. */
export function pictureSize({ rows, columns }: Pick<ClassPicture, 'rows' | 'columns'>) {
  const scale = PICTURE / Math.max(rows, columns, 1)
  return { scale, width: columns * scale, height: rows * scale }
}

/**
 * Draws each pair as a dot of at least one pixel of the device, and lanes as lines, in the colours of the theme at this
 * moment. In a large class dots lie over each other: what is late is drawn last, so that it is never hidden.
 */
export function drawPicture(canvas: HTMLCanvasElement, picture: ClassPicture): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const { scale, width, height } = pictureSize(picture)
  const density = window.devicePixelRatio || 1
  canvas.width = Math.max(1, Math.round(width * density))
  canvas.height = Math.max(1, Math.round(height * density))
  const theme = getComputedStyle(canvas)
  const paint = (role: InkRole) => {
    context.fillStyle = theme.getPropertyValue(`--mui-prm-${role}`)
  }
  const step = scale * density
  const edge = Math.max(1, step)
  paint('signal')
  context.globalAlpha = 0.5
  for (const row of picture.idleRows) context.fillRect(0, row * step, canvas.width, edge)
  for (const column of picture.starvedColumns)
    context.fillRect(column * step, 0, edge, canvas.height)
  context.globalAlpha = 1
  for (const kind of ['open', 'done', 'late'] as const) {
    paint(DOTS[kind])
    for (const dot of picture.dots) {
      if (dot.kind === kind) context.fillRect(dot.column * step, dot.row * step, edge, edge)
    }
  }
}
