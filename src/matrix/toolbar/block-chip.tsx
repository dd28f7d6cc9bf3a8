import CloseIcon from '@mui/icons-material/Close'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { placeName, type BlockPair } from '#src/domain/matrix-blocks.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { Button } from '#src/ui/button.tsx'

type BlockChipProps = {
  room: ClassRoom
  block: BlockPair
  onChange: (change: Partial<MatrixFilters>) => void
}

// The block of the group lens that is open, and the way out of it.
export function BlockChip({ room, block: { by, from, to }, onChange }: BlockChipProps) {
  const words = `${placeName(room, by, from)} reviews ${placeName(room, by, to)}`
  return (
    <Button
      variant="outlined"
      onClick={() => onChange({ block: null })}
      aria-label={`${words}: show everybody again`}
      title="Show everybody again"
      sx={{ maxWidth: '100%', overflowWrap: 'anywhere' }}
    >
      {words}
      <CloseIcon />
    </Button>
  )
}
