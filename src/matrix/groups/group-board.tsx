import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, useMemo } from 'react'
import { groupLens, type GroupLens } from '#src/domain/group-lens.ts'
import type { BlockKind } from '#src/domain/matrix-blocks.ts'
import { viewMatrix } from '#src/domain/matrix-view.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import type { BoardProps } from '#src/matrix/board-props.ts'
import { NobodyMatches } from '#src/matrix/lazy-empty.tsx'
import { LensTable } from './lens-table.tsx'

// More columns than this nobody can read beside each other.
const MOST_BLOCKS = 40

const TITLES: Record<BlockKind, string> = { group: 'Group by group', section: 'Section by section' }

// Who reviews whom, group by group and section by section. A block opens into its cells.
export function GroupBoard({ room, filters, onChange, now }: BoardProps) {
  const view = useMemo(
    () => viewMatrix(room, { ...filters, block: null }, now),
    [room, filters, now],
  )
  const kinds = (['group', 'section'] as const).filter((by) =>
    by === 'group' ? room.groups.length > 0 : room.sections.length > 1,
  )
  if (view.reviewers.length === 0 || view.authors.length === 0) {
    return <NobodyMatches room={room} filters={filters} onChange={onChange} />
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: { xs: 3, sm: 7 }, p: 2 }}>
      {kinds.map((by) => (
        <Lens
          key={by}
          by={by}
          lens={groupLens(room, view, by)}
          forbidsInside={by === 'group' && room.assignment.forbidsGroupMates}
          onOpen={(from, to) => onChange({ block: { by, from, to } }, { view: 'matrix' })}
        />
      ))}
      {kinds.length === 0 && (
        <EmptyState title="There are no groups here">
          This assignment is not done in groups, and the course has one section.
        </EmptyState>
      )}
    </Box>
  )
}

type LensProps = {
  by: BlockKind
  lens: GroupLens
  forbidsInside: boolean
  onOpen: (from: string, to: string) => void
}

function Lens({ by, lens, forbidsInside, onOpen }: LensProps) {
  const id = useId()
  const isTooLarge = lens.blocks.length > MOST_BLOCKS
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0, maxWidth: '100%' }}>
      <Typography variant="h2" id={id}>
        {TITLES[by]}
      </Typography>
      <Box component="p" sx={{ mt: 0.25, mb: 1.5, typography: 'caption', color: 'text.secondary' }}>
        {isTooLarge
          ? `${lens.blocks.length} ${by}s are too many to stand beside each other: choose a section to see those in it.`
          : 'Rows review, columns are reviewed. Open a block to see its cells.'}
      </Box>
      {!isTooLarge && (
        <Box sx={{ overflowX: 'auto', maxWidth: '100%' }}>
          <LensTable
            labelledBy={id}
            lens={lens}
            forbidsInside={forbidsInside}
            isRoomy={by === 'section'}
            onOpen={onOpen}
          />
        </Box>
      )}
    </Box>
  )
}
