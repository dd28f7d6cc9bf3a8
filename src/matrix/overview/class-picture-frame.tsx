import Box from '@mui/material/Box'
import { useColorScheme } from '@mui/material/styles'
import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { ClassPicture } from '#src/domain/class-picture.ts'
import { useStoredValue } from '#src/ui/value-store.ts'
import { drawPicture, PICTURE, pictureSize } from './draw-picture.ts'
import type { Place } from '#src/matrix/grid/use-grid-focus.ts'
import type { Sight, SightStore } from '#src/matrix/grid/sight-store.ts'

type ClassPictureFrameProps = {
  picture: ClassPicture
  sight: SightStore
  onCentre: (place: Place) => void
}

const ARROWS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

// The picture, and on it a frame around what is in view. A press or a drag goes there, arrows go on by half a view.
export function ClassPictureFrame({ picture, sight, onCentre }: ClassPictureFrameProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const wordsId = useId()
  const { mode, systemMode } = useColorScheme()
  const seen = useStoredValue(sight)
  const { scale, width, height } = pictureSize(picture)
  useEffect(() => {
    if (canvasRef.current) drawPicture(canvasRef.current, picture)
  }, [picture, mode, systemMode])

  function go({ clientX, clientY, currentTarget }: PointerEvent) {
    const box = currentTarget.getBoundingClientRect()
    onCentre({
      row: clamp((clientY - box.top) / scale, picture.rows),
      column: clamp((clientX - box.left) / scale, picture.columns),
    })
  }
  function step(event: KeyboardEvent) {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    const [down, right] = arrow
    // From the middle half a view away is the edge.
    onCentre({
      row: down === 0 ? null : clamp(down > 0 ? seen.bottom : seen.top, picture.rows),
      column: right === 0 ? null : clamp(right > 0 ? seen.right : seen.left, picture.columns),
    })
  }
  return (
    <>
      <Box
        role="group"
        aria-label="Place in the class"
        aria-describedby={wordsId}
        tabIndex={0}
        onKeyDown={step}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && go(event)}
        sx={HOLDER}
        style={{ width: Math.max(width, 8), height: Math.max(height, 8) }}
      >
        <Box component="canvas" ref={canvasRef} aria-hidden="true" sx={CANVAS} />
        <Box
          sx={FRAME}
          style={{
            insetInlineStart: seen.left * scale,
            insetBlockStart: seen.top * scale,
            width: (seen.right - seen.left) * scale,
            height: (seen.bottom - seen.top) * scale,
          }}
        />
      </Box>
      <Box component="p" id={wordsId} sx={{ m: 0, typography: 'caption', color: 'text.secondary' }}>
        In view: reviewers {range(seen.top, seen.bottom)} of {picture.rows}, authors{' '}
        {range(seen.left, seen.right)} of {picture.columns}. Drag the frame, or use the arrow keys.
      </Box>
    </>
  )
}

/** "79–155", of rows or columns that are whole in view, counted from 1. */
function range(start: Sight['top'], end: Sight['bottom']): string {
  const first = Math.ceil(start) + 1
  return `${first}–${Math.max(first, Math.floor(end))}`
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(place)))
}

const HOLDER = {
  position: 'relative',
  flex: 'none',
  boxSizing: 'content-box',
  maxWidth: PICTURE,
  border: 1,
  borderColor: 'prm.lineStrong',
  cursor: 'crosshair',
  touchAction: 'none',
  overflow: 'clip',
} as const
const CANVAS = {
  display: 'block',
  width: '100%',
  height: '100%',
  forcedColorAdjust: 'none',
} as const
const FRAME = {
  position: 'absolute',
  boxSizing: 'border-box',
  minWidth: 4,
  minHeight: 4,
  border: 2,
  borderColor: 'prm.accent',
  pointerEvents: 'none',
} as const
