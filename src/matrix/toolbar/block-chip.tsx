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
  const whole = `${words}: show everybody again`
  return (
    <Button
      variant="outlined"
      onClick={() => onChange({ block: null })}
      aria-label={whole}
      title={whole}
      className="mx-extra"
      sx={{ maxWidth: '100%' }}
    >
      <span>{words}</span>
      <CloseIcon />
    </Button>
  )
}
