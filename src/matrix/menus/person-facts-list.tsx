import Box from '@mui/material/Box'
import { LoadSlots } from '#src/ui/load-slots.tsx'
import type { PersonFact } from './person-facts.ts'

type PersonFactsListProps = { id: string; facts: readonly PersonFact[] }

export function PersonFactsList({ id, facts }: PersonFactsListProps) {
  return (
    <Box component="dl" id={id} sx={FACTS}>
      {facts.map(({ name, words, isSignal, load }) => (
        <div key={name}>
          {/* The space is heard where the card is described by this list. */}
          <dt>{name} </dt>
          <Box component="dd" sx={{ color: isSignal ? 'prm.signalText' : 'text.primary' }}>
            {load && (
              <LoadSlots
                done={load.done}
                open={load.assigned - load.done}
                late={load.late}
                wanted={isSignal ? load.wanted : 0}
                direction="row"
              />
            )}
            <bdi>{words}</bdi>{' '}
          </Box>
        </div>
      ))}
    </Box>
  )
}

const FACTS = {
  m: 0,
  px: 1.75,
  typography: 'caption',
  '& > div': {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: 2,
    py: 0.5,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& > div:last-of-type': { borderBottom: 0 },
  '& dt': { flex: 'none', color: 'text.secondary' },
  '& dd': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'end',
    columnGap: 1,
    m: 0,
    minWidth: 0,
    fontWeight: 500,
    textAlign: 'end',
    overflowWrap: 'anywhere',
  },
} as const
