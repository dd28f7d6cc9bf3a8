import Box from '@mui/material/Box'
import type { ItemProgress } from '#src/domain/apply/apply-item.ts'
import { lineKey } from '#src/domain/apply/receipt.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { OutcomeGlyph } from './outcome-glyph.tsx'
import { ItemNames } from './item-names.tsx'
import { sayState } from './receipt-words.ts'
import { WindowedList } from '#src/plan/windowed-list.tsx'

const ROW_HEIGHT = 29

type OutcomeListProps = {
  name: string
  room: ClassRoom
  lines: readonly ItemProgress[]
  body: HTMLElement | null
  /** It is a receipt: what waits was not sent. */
  isOver?: boolean
}

// One line a change: what was to be done, and what came of it.
export function OutcomeList({ name, room, lines, body, isOver = false }: OutcomeListProps) {
  return (
    <WindowedList name={name} rows={lines} idOf={lineKey} height={ROW_HEIGHT} body={body}>
      {(line) => {
        const { is } = line.state
        return (
          <Box sx={LINE}>
            <OutcomeGlyph state={is} />
            <Box component="span" sx={is === 'waiting' ? { color: 'text.secondary' } : {}}>
              <ItemNames room={room} line={line} />
            </Box>
            <Box component="span" sx={{ ...STATE, ...(is === 'failed' && FAILED) }}>
              {sayState(room, line, isOver)}
            </Box>
          </Box>
        )
      }}
    </WindowedList>
  )
}

const LINE = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 10px',
  minHeight: 28,
  px: { xs: 2, sm: 2.5 },
  py: '3px',
  typography: 'caption',
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
} as const
const STATE = { ml: 'auto', color: 'text.secondary', textAlign: 'end' } as const
const FAILED = { color: 'prm.dangerText' } as const
