import { useMemo } from 'react'
import type { MatrixView } from '#src/domain/matrix-view.ts'
import type { Wish } from '#src/domain/plan/plan-edits.ts'
import type { StepKind } from '#src/domain/plan/plan-step.ts'
import type { PersonIds } from '#src/domain/review.ts'
import { loadFile } from '#src/lib/load-file.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { useNotify } from '#src/ui/notifications.tsx'
import type { Outcome } from './plan-acts.ts'
import type { PlanDesk } from './plan-desk.ts'
import { useOpenDesk } from './plan-provider.tsx'

/** Each resolves to what came of it; null where the plan could not be opened. */
export type PlanEdits = {
  wish: (kind: StepKind, wishes: readonly Wish[]) => Promise<Outcome | null>
  toggle: (pair: PersonIds) => Promise<Outcome | null>
  fill: (people: MatrixView) => Promise<Outcome | null>
  clear: (people: MatrixView) => Promise<Outcome | null>
  paste: (text: string) => Promise<Outcome | null>
  undo: () => Promise<Outcome | null>
  redo: () => Promise<Outcome | null>
}

type Acts = typeof import('./plan-acts.ts')

export const loadActs = () => loadFile(() => import('./plan-acts.ts'))

/** Edits the plan of the page's assignment, and tells each edit to whoever does not see it. */
export function usePlanEdits(): PlanEdits {
  const open = useOpenDesk()
  const announce = useAnnounce()
  const notify = useNotify()
  return useMemo(() => {
    async function load(): Promise<[PlanDesk | undefined, Acts] | null> {
      try {
        return await Promise.all([open?.(), loadActs()])
      } catch {
        // A file that did not load.
        notify(NOT_OPENED)
        return null
      }
    }

    async function run(act: (acts: Acts, desk: PlanDesk) => Outcome): Promise<Outcome | null> {
      const [desk, acts] = (await load()) ?? []
      if (!desk || !acts) return null
      const outcome = act(acts, desk)
      if (outcome.notice) notify(outcome.notice)
      else if (outcome.words !== '') announce(outcome.words)
      return outcome
    }

    return {
      wish: (kind, wishes) => run((acts, desk) => acts.wish(desk, kind, wishes)),
      toggle: (pair) => run((acts, desk) => acts.toggle(desk, pair)),
      fill: (people) => run((acts, desk) => acts.fill(desk, people)),
      clear: (people) => run((acts, desk) => acts.clear(desk, people)),
      paste: (text) => run((acts, desk) => acts.paste(desk, text)),
      undo: () => run((acts, desk) => acts.move(desk, 'undo')),
      redo: () => run((acts, desk) => acts.move(desk, 'redo')),
    }
  }, [open, announce, notify])
}

const NOT_OPENED = {
  severity: 'error',
  title: 'The plan could not be opened.',
  detail:
    'A part of this app did not load. Nothing was changed. Look at your connection and try again.',
} as const
