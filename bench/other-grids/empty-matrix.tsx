import type { ClassRoom } from '#src/domain/class-room.ts'
import { CELL, HEADER } from './cell-text.ts'

// Something as large to scroll, without cells: what the machine and the browser cost by themselves.
export function EmptyMatrix({ room }: { room: ClassRoom }) {
  const edge = room.members.length * CELL
  return (
    <div role="grid" style={{ height: '100%', overflow: 'auto' }}>
      <div tabIndex={-1} style={{ height: edge, width: HEADER + edge }} />
    </div>
  )
}
