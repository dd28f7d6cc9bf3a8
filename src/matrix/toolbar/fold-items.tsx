import CheckBoxIcon from '@mui/icons-material/CheckBoxOutlined'
import CheckBoxBlankIcon from '@mui/icons-material/CheckBoxOutlineBlank'
import Divider from '@mui/material/Divider'
import ListItemText from '@mui/material/ListItemText'
import MenuItem from '@mui/material/MenuItem'
import { foldAll } from '#src/domain/folds.ts'
import { blockKindOf } from '#src/domain/matrix-blocks.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'

type FoldItemsProps = {
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
  onClose: () => void
}

// In the menu of orders: what can be done with blocks, in an order that makes some.
export function FoldItems({ filters, onChange, onClose }: FoldItemsProps) {
  const { order, hasSubtotals, folds } = filters
  const announce = useAnnounce()
  const by = blockKindOf(order)
  if (by === null) return null

  function choose(change: Partial<MatrixFilters>, words: string) {
    onClose()
    onChange(change)
    announce(words)
  }
  return (
    <>
      <Divider component="li" />
      <MenuItem
        role="menuitemcheckbox"
        aria-checked={hasSubtotals}
        onClick={() =>
          choose(
            { hasSubtotals: !hasSubtotals },
            hasSubtotals ? 'Sub-totals are hidden.' : `Each ${by} has a heading with sub-totals.`,
          )
        }
      >
        <ListItemText>Show sub-totals</ListItemText>
        {hasSubtotals ? <CheckBoxIcon fontSize="small" /> : <CheckBoxBlankIcon fontSize="small" />}
      </MenuItem>
      <MenuItem
        onClick={() => choose({ hasSubtotals: true, folds: foldAll(by) }, `All ${by}s are folded.`)}
      >
        Fold all
      </MenuItem>
      <MenuItem
        disabled={!hasSubtotals || folds?.by !== by}
        onClick={() => choose({ folds: null }, `All ${by}s are unfolded.`)}
      >
        Unfold all
      </MenuItem>
    </>
  )
}
