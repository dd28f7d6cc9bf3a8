import { useId } from 'react'
import { CardFrame } from './card-frame.tsx'
import { PersonCard, type PersonCardProps } from './person-card.tsx'

type PersonHoverCardProps = Omit<PersonCardProps, 'titleId' | 'factsId'> & {
  anchor: HTMLElement
  /** The pointer came onto the card, or left it. */
  onPointerEnter: () => void
  onPointerLeave: () => void
}

// The same card, shown to a pointer that rests on a header. Focus stays where it is.
export function PersonHoverCard(props: PersonHoverCardProps) {
  const { anchor, onPointerEnter, onPointerLeave, ...card } = props
  const id = useId()
  const [titleId, factsId] = [`${id}-title`, `${id}-facts`]
  return (
    <CardFrame
      anchor={anchor}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={factsId}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <PersonCard {...card} titleId={titleId} factsId={factsId} />
    </CardFrame>
  )
}
