import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import { CardFrame } from './card-frame.tsx'
import { PersonCard, type PersonCardProps } from './person-card.tsx'

type PersonPopoverProps = Omit<PersonCardProps, 'titleId' | 'factsId'> & {
  anchor: HTMLElement
  /** `returnsFocus`: to where the card was opened; otherwise focus has gone elsewhere. */
  onClose: (returnsFocus: boolean) => void
}

// The card that a press opens. The page below stays in use: whoever goes on there leaves the card, which closes.
export function PersonPopover({ anchor, onClose, ...card }: PersonPopoverProps) {
  const id = useId()
  const [titleId, factsId] = [`${id}-title`, `${id}-facts`]
  const frameRef = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => controlsIn(frameRef.current)[0]?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const onPointerDown = ({ target }: Event) => {
      if (isOutside(target, frameRef.current, anchor)) onClose(false)
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => document.removeEventListener('pointerdown', onPointerDown, true)
  }, [anchor, onClose])

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' || (event.key === 'Tab' && isAtEnd(event))) {
      event.preventDefault()
      onClose(true)
    }
  }
  return (
    <CardFrame
      frameRef={frameRef}
      anchor={anchor}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={factsId}
      // A press on a word of it must not take the focus out of it.
      tabIndex={-1}
      onKeyDown={press}
      onBlur={({ relatedTarget }: FocusEvent) => {
        if (isOutside(relatedTarget, frameRef.current, anchor)) onClose(false)
      }}
    >
      <PersonCard {...card} titleId={titleId} factsId={factsId} />
    </CardFrame>
  )
}

/** Neither in the card nor in its header; nowhere at all is not outside, as when the window loses focus. */
function isOutside(target: EventTarget | null, card: HTMLElement | null, anchor: HTMLElement) {
  return target instanceof Node && !card?.contains(target) && !anchor.contains(target)
}

function controlsIn(card: HTMLElement | null): HTMLElement[] {
  return [...(card?.querySelectorAll<HTMLElement>('a, button') ?? [])]
}

/** Whether the Tab key would leave the card, which stands at the end of the page and not where it is seen. */
function isAtEnd({ currentTarget, shiftKey }: KeyboardEvent<HTMLElement>): boolean {
  return document.activeElement === controlsIn(currentTarget).at(shiftKey ? 0 : -1)
}
