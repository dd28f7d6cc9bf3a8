import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { TotalledBlock } from '#src/domain/block-totals.ts'
import { sayBlock, sayPeople } from '#src/domain/block-words.ts'
import type { Load } from '#src/domain/class-room.ts'
import { LIST_COLUMNS } from './list-columns.tsx'
import { FoldMark } from '#src/matrix/fold-mark.tsx'

type ListHeadingProps = {
  id: string
  /** The place among all lines of the list, from 1. */
  rowIndex: number
  /** Whether the Tab key leads to it. */
  isTabStop: boolean
  block: TotalledBlock
  /** Null: without sub-totals nothing can be folded. */
  isFolded: boolean | null
  onFold: (blockId: string) => void
}

// The heading of a section or group in the list: with sub-totals it is a button that folds its people away.
export function ListHeading(props: ListHeadingProps) {
  const { id, rowIndex, block, isFolded } = props
  return (
    <div role="row" aria-rowindex={rowIndex} data-line={id} data-side="heading">
      <div role="gridcell" aria-colindex={1} aria-colspan={3}>
        <Box component="h2" sx={HEADING}>
          {isFolded === null ? (
            <Box
              component="span"
              sx={{ display: 'block', px: 1.5, py: 1, textAlign: { md: 'center' } }}
            >
              <Name block={block} />
            </Box>
          ) : (
            <FoldButton {...props} isFolded={isFolded} />
          )}
        </Box>
      </div>
    </div>
  )
}

type FoldButtonProps = Pick<ListHeadingProps, 'block' | 'isTabStop' | 'onFold'> & {
  isFolded: boolean
}

function FoldButton({ block, isFolded, isTabStop, onFold }: FoldButtonProps) {
  return (
    <ButtonBase
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={!isFolded}
      aria-label={sayBlock(block)}
      onClick={() => onFold(block.id)}
      sx={BUTTON}
    >
      <Box component="span" sx={NAME}>
        <FoldMark isFolded={isFolded} />
        <Name block={block} />
      </Box>
      <SubTotal area="received" words="Received" load={block.received} />
      <SubTotal area="given" words="Given" load={block.given} />
    </ButtonBase>
  )
}

function Name({ block: { name, length } }: { block: TotalledBlock }) {
  return (
    <span>
      <bdi>{name}</bdi>{' '}
      <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
        {sayPeople(length)}
      </Box>
    </span>
  )
}

type SubTotalProps = { area: 'received' | 'given'; words: string; load: Load }

function SubTotal({ area, words, load: { done, assigned } }: SubTotalProps) {
  return (
    <Box
      component="span"
      sx={{
        gridArea: area,
        ml: { xs: area === 'received' ? 2.5 : 0, md: 0 },
        px: { md: 1.75 },
        textAlign: { md: area === 'received' ? 'end' : 'start' },
        fontWeight: 400,
        color: 'text.secondary',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {words}{' '}
      <Box component="b" sx={{ fontWeight: 600, color: 'text.primary' }}>
        {done}/{assigned}
      </Box>
    </Box>
  )
}

const HEADING = {
  m: 0,
  typography: 'subtitle2',
  bgcolor: 'prm.surfaceSunken',
  borderBottom: 1,
  borderColor: 'prm.lineStrong',
} as const
const BUTTON = {
  display: { xs: 'flex', md: 'grid' },
  flexWrap: 'wrap',
  justifyContent: { xs: 'start', md: 'stretch' },
  gridTemplate: LIST_COLUMNS,
  columnGap: { xs: 1.5, md: 0 },
  width: '100%',
  minHeight: { xs: 44, md: 38 },
  px: { xs: 1, md: 0 },
  py: 0.5,
  font: 'inherit',
  textAlign: 'start',
  '&:hover': { bgcolor: 'prm.surfaceHover' },
} as const
const NAME = {
  gridArea: 'person',
  display: 'flex',
  alignItems: 'center',
  gap: 0.5,
  width: { xs: '100%', md: 'auto' },
  px: { md: 1.25 },
} as const
