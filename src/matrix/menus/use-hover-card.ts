import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { targetOf, type GridTarget } from '#src/matrix/grid/grid-target.ts'

/** How long a pointer rests on a header before its card comes, in ms: whoever passes by is left alone. */
const REST = 400
/** How long the pointer may be on its way from the header to the card. */
const ON_THE_WAY = 300

const NOWHERE = { x: -1, y: -1 }

export type Hovered = { target: GridTarget; button: HTMLElement }

export type HoverCard = {
  hovered: Hovered | null
  hide: () => void
  /** The pointer is on the card, or no longer. */
  stay: () => void
  leave: () => void
  /** For what surrounds the headers. */
  handlers: {
    onPointerMove: (event: PointerEvent) => void
    onPointerLeave: () => void
    onPointerDown: () => void
    onScrollCapture: () => void
  }
}

/**
 * Which header has its card shown because a pointer rests on it. Escape takes the card away, and it does not come back
 * before the pointer was elsewhere. A finger does not hover.
 */
export function useHoverCard(): HoverCard {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const timer = useRef(0)
  const leaving = useRef(0)
  /** The header under the pointer, whether its card is there, will be, or was sent away. */
  const under = useRef<HTMLElement | null>(null)
  const point = useRef(NOWHERE)

  function hide() {
    window.clearTimeout(timer.current)
    window.clearTimeout(leaving.current)
    setHovered(null)
  }

  function leave() {
    window.clearTimeout(timer.current)
    window.clearTimeout(leaving.current)
    leaving.current = window.setTimeout(() => setHovered(null), ON_THE_WAY)
  }

  function stay() {
    window.clearTimeout(timer.current)
    window.clearTimeout(leaving.current)
  }

  function onPointerMove({ target, pointerType, buttons, clientX, clientY }: PointerEvent) {
    // When the page scrolls below a pointer at rest, the browser tells that it moved.
    const isAtRest = point.current.x === clientX && point.current.y === clientY
    if (pointerType === 'touch' || isAtRest) return
    point.current = { x: clientX, y: clientY }
    const hit = targetOf(target as Element)
    const next = hit && hit.target.area !== 'cell' && buttons === 0 ? hit : null
    if (next?.button === under.current) return
    under.current = next?.button ?? null
    if (next && next.button === hovered?.button) {
      stay()
      return
    }
    leave()
    if (next) {
      timer.current = window.setTimeout(() => {
        window.clearTimeout(leaving.current)
        setHovered(next)
      }, REST)
    }
  }

  useEffect(() => {
    if (!hovered) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // One Escape for the card; what is selected below it stays.
      event.preventDefault()
      event.stopPropagation()
      setHovered(null)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [hovered])
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
      window.clearTimeout(leaving.current)
    },
    [],
  )
  return {
    hovered,
    hide,
    stay,
    leave,
    handlers: {
      onPointerMove,
      onPointerLeave: () => {
        under.current = null
        point.current = NOWHERE
        leave()
      },
      onPointerDown: hide,
      onScrollCapture: hide,
    },
  }
}
