import { pairKey } from '#src/domain/class-room.ts'
import { foldChange } from '#src/domain/folds.ts'
import type { MatrixFilters } from '#src/domain/matrix-view.ts'
import type { Outcome } from '#src/plan/plan-acts.ts'
import { usePlanEdits } from '#src/plan/use-plan-edits.ts'
import type { WriteStates } from './cell-look.ts'
import type { GridActs } from './grid-acts.ts'
import type { GridTarget } from './grid-target.ts'

type GridActsOptions = {
  filters: MatrixFilters
  onChange: (change: Partial<MatrixFilters>) => void
  writes: WriteStates
  openMenu: GridActs['openMenu']
  /** As `openMenu`, but it takes a menu that is open away. */
  toggleMenu: GridActs['openMenu']
  /** A paste of which not all could be planned. */
  onPasted: (outcome: Outcome) => void
  onShowKeys: () => void
}

/** What presses and keys do to the matrix: cells edit the plan, headers open cards. Why: docs/decisions/015-a-press-plans.md. */
export function useGridActs(options: GridActsOptions): GridActs {
  const { filters, onChange, writes, openMenu, toggleMenu, onPasted, onShowKeys } = options
  const plan = usePlanEdits()

  function press(target: GridTarget, button: HTMLElement) {
    if (target.area !== 'cell') {
      toggleMenu(target, button)
      return
    }
    const key = pairKey(target)
    // What became of a write is told in the menu, and there it is tried again.
    if (writes.pending.has(key) || writes.failed.has(key)) openMenu(target, button)
    else void plan.toggle(target)
  }

  async function paste(text: string) {
    const outcome = await plan.paste(text)
    if (outcome && outcome.problems.length + outcome.refused.length > 0) onPasted(outcome)
  }

  return {
    press,
    openMenu,
    fold: (id) => onChange(foldChange(filters, id)),
    fill: (people) => void plan.fill(people),
    clear: (people) => void plan.clear(people),
    paste: (text) => void paste(text),
    undo: () => void plan.undo(),
    redo: () => void plan.redo(),
    showKeys: onShowKeys,
  }
}
