import Box from '@mui/material/Box'

type LoadSlotsProps = {
  done: number
  /** Assigned and not done, the late ones included. */
  open: number
  late?: number
  /** How many reviews there should be; missing ones leave a gap, none at all is marked. */
  wanted?: number | null
  direction?: 'row' | 'column'
}

type Slot = 'done' | 'late' | 'open' | 'missing' | 'none'

/** More are not drawn: the number at the edge tells. */
const MOST_SLOTS = 5

/** A load as slots, one a review: filled done, outlined open, barred late, a dash for none. */
export function LoadSlots({ done, open, late = 0, wanted = 0, direction = 'row' }: LoadSlotsProps) {
  const isColumn = direction === 'column'
  return (
    <Box
      component="span"
      aria-hidden="true"
      sx={{
        display: 'inline-flex',
        gap: '1px',
        flex: 'none',
        flexDirection: isColumn ? 'column-reverse' : 'row',
        alignItems: isColumn ? 'center' : 'end',
      }}
    >
      {loadSlots({ done, open, late, wanted: wanted ?? 0 }).map((slot, index) => (
        <Box
          key={index}
          component="span"
          sx={{
            display: 'block',
            borderRadius: '1px',
            boxSizing: 'border-box',
            width: isColumn ? 14 : 5,
            height: isColumn ? 5 : 12,
            ...LOOKS[slot],
            ...(slot === 'late' && {
              backgroundImage: `linear-gradient(${isColumn ? '90deg' : '0deg'}, transparent 40%, currentColor 40% 60%, transparent 60%)`,
            }),
            ...(slot === 'none' && (isColumn ? { height: 2 } : { height: 2 })),
          }}
        />
      ))}
    </Box>
  )
}

/** Which slots stand for a load, in order: done, late, open, then what is missing of the wanted. */
export function loadSlots({
  done,
  open,
  late,
  wanted,
}: {
  done: number
  open: number
  late: number
  wanted: number
}): Slot[] {
  if (done + open === 0 && wanted > 0) return Array<Slot>(Math.min(wanted, MOST_SLOTS)).fill('none')
  const slots: Slot[] = [
    ...Array<Slot>(done).fill('done'),
    ...Array<Slot>(Math.min(late, open)).fill('late'),
    ...Array<Slot>(Math.max(0, open - late)).fill('open'),
    ...Array<Slot>(Math.max(0, wanted - done - open)).fill('missing'),
  ]
  return slots.slice(0, MOST_SLOTS)
}

const LOOKS: Record<Slot, object> = {
  done: { bgcolor: 'prm.ink' },
  open: { border: '1px solid', borderColor: 'prm.inkOpen' },
  late: { border: '1px solid', borderColor: 'prm.signal', color: 'prm.signal' },
  missing: {},
  none: { bgcolor: 'prm.signal' },
}
