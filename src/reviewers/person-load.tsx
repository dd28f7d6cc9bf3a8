import Box from '@mui/material/Box'
import { visuallyHidden } from '@mui/utils'
import type { Load } from '#src/domain/class-room.ts'
import { LoadSlots } from '#src/ui/load-slots.tsx'

type PersonLoadProps = { load: Load; late: number; wanted: number | null }

// The picture, the numbers, and for those who hear it what the numbers are.
export function PersonLoad({ load, late, wanted }: PersonLoadProps) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <LoadSlots
        done={load.done}
        open={load.assigned - load.done}
        late={late}
        wanted={wanted}
        direction="row"
      />
      <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
        {load.done}/{load.assigned} <span style={visuallyHidden}>reviews done</span>
      </Box>
    </Box>
  )
}
