import Paper, { type PaperProps } from '@mui/material/Paper'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { placeCard } from './card-place.ts'

type CardFrameProps = Omit<PaperProps, 'ref'> & {
  frameRef?: RefObject<HTMLDivElement | null>
  anchor: HTMLElement
}

/** A card at its header, over the page; it goes with the header when something scrolls. */
export function CardFrame({ frameRef, anchor, children, ...props }: CardFrameProps) {
  const ownRef = useRef<HTMLDivElement>(null)
  const ref = frameRef ?? ownRef
  useLayoutEffect(() => {
    const place = () => {
      const card = ref.current
      // A header that was scrolled far away is no element any longer: the card stays where it was.
      if (!card || !anchor.isConnected) return
      const size = { width: card.offsetWidth, height: card.offsetHeight }
      const screen = { width: window.innerWidth, height: window.innerHeight }
      const isBeside = anchor.dataset['area'] === 'row-header'
      const { left, top } = placeCard(anchor.getBoundingClientRect(), size, screen, isBeside)
      Object.assign(card.style, { left: `${left}px`, top: `${top}px` })
    }
    place()
    const events = ['scroll', 'resize'] as const
    for (const event of events) window.addEventListener(event, place, true)
    return () => {
      for (const event of events) window.removeEventListener(event, place, true)
    }
  }, [anchor, ref])
  return createPortal(
    <Paper ref={ref} elevation={8} {...props} sx={CARD}>
      {children}
    </Paper>,
    document.body,
  )
}

const CARD = {
  position: 'fixed',
  boxSizing: 'border-box',
  zIndex: 'drawer',
  // In rem: it grows with the letters that a person has chosen.
  width: '21rem',
  maxWidth: 'calc(100vw - 16px)',
  maxHeight: 'calc(100dvh - 16px)',
  overflow: 'auto',
  pt: 1.5,
  pb: 0.75,
  border: 1,
  borderColor: 'prm.lineStrong',
  borderRadius: '6px',
  '&:focus': { outline: 'none' },
} as const
