import type { Wish } from '#src/domain/plan/plan-edits.ts'
import { useOpenDesk } from '#src/plan/plan-provider.tsx'
import { usePlanEdits } from '#src/plan/use-plan-edits.ts'
import { useNotify } from '#src/ui/notifications.tsx'

/** What "Add to plan" of a dialog does with the wishes of that moment; null on a page without a plan. */
export function usePlanInstead(onClose: () => void): ((wishes: readonly Wish[]) => void) | null {
  const hasPlan = useOpenDesk() !== null
  const plan = usePlanEdits()
  const notify = useNotify()
  if (!hasPlan) return null

  async function add(wishes: readonly Wish[]) {
    const outcome = await plan.wish('cells', wishes)
    // It was told that the plan could not be opened; what was chosen is kept.
    if (!outcome) return
    onClose()
    // The list offers only what is allowed, but somebody else may have changed it since.
    if (outcome.refused.length > 0) notify({ severity: 'error', title: outcome.words })
  }
  return (wishes) => void add(wishes)
}
