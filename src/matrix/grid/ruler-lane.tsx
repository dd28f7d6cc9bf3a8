import { useColorScheme } from '@mui/material/styles'
import { useEffect, useLayoutEffect, useMemo, useRef, type PointerEvent } from 'react'
import { rowAtLine } from '#src/domain/matrix-lines.ts'
import type { WriteStates } from './cell-look.ts'
import { throttle } from '#src/lib/throttle.ts'
import { drawRuler } from './draw-ruler.ts'
import type { Drawing } from './drawing.ts'
import type { PointerStore } from './pointer-store.ts'
import { rulerMarks, type RulerAxis } from './ruler-marks.ts'
import { indexOnRuler, placeOnRuler } from './ruler-place.ts'
import type { Sight, SightStore } from './sight-store.ts'
import type { Place } from './use-grid-focus.ts'

export type RulerLaneProps = {
  axis: RulerAxis
  drawing: Drawing
  failed: WriteStates['failed']
  sight: SightStore
  pointer: PointerStore
  /** The line that has the focus, -1 for none. */
  focused: number
  onCentre: (place: Place) => void
}

/** While the matrix scrolls the frame follows so often (ms): each move costs the browser a look at all it has drawn. */
const FOLLOWS_EACH = 60
/** The frame is never so short that it is lost. */
const SHORTEST = 8

// The whole side of a matrix at one glance. Its marks are drawn once; while the matrix scrolls, only the frame moves.
export function RulerLane(props: RulerLaneProps) {
  const { axis, drawing, failed, sight, pointer, focused, onCentre } = props
  const { view } = drawing
  const count = axis === 'rows' ? view.reviewers.length : view.authors.length
  const laneRef = useRef<HTMLDivElement>(null)
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const frameRef = useRef<HTMLElement>(null)
  const hoverRef = useRef<HTMLElement>(null)
  const focusRef = useRef<HTMLElement>(null)
  /** From the pointer to the middle of the frame, in lines, while the frame is dragged. */
  const grip = useRef(0)
  const isDragged = useRef(false)
  const { mode, systemMode } = useColorScheme()
  const marks = useMemo(() => rulerMarks(drawing, failed, axis), [drawing, failed, axis])

  useLayoutEffect(() => {
    // Measured when it changes: a scroll must not make the browser lay anything out.
    let length = 0
    const moveFrame = () => {
      const [start, end] = inSight(sight.get(), axis)
      const from = placeOnRuler(start, count) * length
      const size = Math.max(SHORTEST, placeOnRuler(end, count) * length - from)
      move(frameRef.current, axis, Math.min(from, length - size), size)
    }
    const moveMarkers = () => {
      const { row: line, column } = pointer.get()
      const row = line === -1 ? -1 : rowAtLine(view, line)
      const placeOf = (index: number) =>
        index === -1 ? null : placeOnRuler(index + 0.5, count) * length
      move(hoverRef.current, axis, placeOf(axis === 'rows' ? row : column))
      move(focusRef.current, axis, placeOf(focused))
    }
    const moveAll = () => {
      length = lengthOf(laneRef.current, axis)
      moveFrame()
      moveMarkers()
    }
    moveAll()
    const observer = new ResizeObserver(moveAll)
    if (laneRef.current) observer.observe(laneRef.current)
    const follow = throttle(moveFrame, FOLLOWS_EACH)
    const ends = [
      // What is dragged stays under the pointer.
      sight.subscribe(() => (isDragged.current ? follow.now() : follow.soon())),
      pointer.subscribe(moveMarkers),
    ]
    return () => {
      follow.cancel()
      observer.disconnect()
      for (const end of ends) end()
    }
  }, [axis, view, count, focused, sight, pointer])

  useEffect(() => {
    const canvas = canvasRef.current
    if (!canvas) return
    const observer = new ResizeObserver(() => drawRuler(canvas, marks, count, axis))
    // Tells the first size as well.
    observer.observe(canvas)
    return () => observer.disconnect()
  }, [marks, count, axis, mode, systemMode])

  function indexAt({ clientX, clientY, currentTarget }: PointerEvent): number {
    const box = currentTarget.getBoundingClientRect()
    const place =
      axis === 'rows' ? (clientY - box.top) / box.height : (clientX - box.left) / box.width
    return indexOnRuler(place, count)
  }
  function go(middle: number) {
    // A line is centred by its own middle.
    const line = Math.max(0, Math.min(count - 1, middle - 0.5))
    onCentre({ row: axis === 'rows' ? line : null, column: axis === 'rows' ? null : line })
  }
  return (
    <div
      ref={laneRef}
      className="mx-lane-strip"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        isDragged.current = true
        const at = indexAt(event)
        const [start, end] = inSight(sight.get(), axis)
        grip.current = at >= start && at <= end ? (start + end) / 2 - at : 0
        go(at + grip.current)
      }}
      onLostPointerCapture={() => (isDragged.current = false)}
      onPointerMove={(event) => event.buttons === 1 && go(indexAt(event) + grip.current)}
    >
      <canvas ref={canvasRef} />
      <i ref={focusRef} className="mx-ruler-focus" />
      <i ref={hoverRef} className="mx-ruler-hover" />
      <b ref={frameRef} />
    </div>
  )
}

function inSight(
  { top, bottom, left, right }: Sight,
  axis: RulerAxis,
): [start: number, end: number] {
  return axis === 'rows' ? [top, bottom] : [left, right]
}

function lengthOf(lane: HTMLElement | null, axis: RulerAxis): number {
  return (axis === 'rows' ? lane?.clientHeight : lane?.clientWidth) ?? 0
}

/** By transform, in whole px: the browser lays nothing out again, and most frames of a scroll change nothing here. */
function move(element: HTMLElement | null, axis: RulerAxis, to: number | null, size?: number) {
  if (!element) return
  element.hidden = to === null
  element.style.transform = `translate${axis === 'rows' ? 'Y' : 'X'}(${Math.round(to ?? 0)}px)`
  if (size === undefined) return
  element.style[axis === 'rows' ? 'blockSize' : 'inlineSize'] = `${Math.round(size)}px`
}
