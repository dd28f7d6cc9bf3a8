import { useState } from 'react'
import type { RefusedWish, Wish } from '#src/domain/plan/plan-edits.ts'
import { notLoaded } from '#src/plan/not-loaded.ts'
import { useOpenDesk } from '#src/plan/plan-provider.tsx'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { useNotify } from '#src/ui/notifications.tsx'
import { sayAdded } from './verdict-words.ts'

/** Adds wishes to the plan as one step, and closes the dialog unless something was refused. */
export function useAddToPlan(
  onClose: () => void,
  onAdded: () => void = () => undefined,
): { add: (wishes: readonly Wish[]) => Promise<void>; refused: readonly RefusedWish[] | null } {
  const openDesk = useOpenDesk()
  const announce = useAnnounce()
  const notify = useNotify()
  const [refused, setRefused] = useState<readonly RefusedWish[] | null>(null)

  async function add(wishes: readonly Wish[]): Promise<void> {
    if (!openDesk) return
    try {
      const desk = await openDesk()
      const outcome = desk.wish('allocate', wishes)
      onAdded()
      announce(sayAdded(outcome.step?.changes.length ?? 0))
      if (outcome.refused.length > 0) setRefused(outcome.refused)
      else onClose()
    } catch {
      // Its file did not come: told, and the dialog keeps what was set.
      notify(notLoaded('Nothing was planned'))
    }
  }
  return { add, refused }
}
