import { useMemo, type KeyboardEvent } from 'react'
import { sayStep, type PlanStep } from '#src/domain/plan/plan-step.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import type { PlanDesk } from './plan-desk.ts'
import { usePlanDesk } from './plan-provider.tsx'

export type UndoKeys = {
  /** Takes the last step back and says which. */
  undo: () => void
  redo: () => void
  /** For keys pressed anywhere but in a text field. Answers whether it was one of these. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for the plan; on a Mac with Command. The same object while the plan is the same. */
export function useUndoKeys(): UndoKeys {
  const desk = usePlanDesk()
  const announce = useAnnounce()
  return useMemo(() => {
    const undo = () => announce(desk ? step(desk, 'undo') : NOTHING.undo)
    const redo = () => announce(desk ? step(desk, 'redo') : NOTHING.redo)
    return {
      undo,
      redo,
      onKeyDown: (event) => {
        const wanted = undoKeyOf(event)
        if (wanted === null) return false
        event.preventDefault()
        if (wanted === 'undo') undo()
        else redo()
        return true
      },
    }
  }, [desk, announce])
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

function undoKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): 'undo' | 'redo' | null {
  if (altKey || ctrlKey === metaKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return shiftKey ? null : 'redo'
    default:
      return null
  }
}

const NOTHING = { undo: 'Nothing to undo.', redo: 'Nothing to redo.' }

/** Does it, and answers what to say. */
function step(desk: PlanDesk, wanted: 'undo' | 'redo'): string {
  const { done, undone } = desk.store.getSnapshot().history
  const next: PlanStep | undefined = (wanted === 'undo' ? done : undone).at(-1)
  if (!next) return NOTHING[wanted]
  desk.store[wanted]()
  const room = desk.room()
  const words = room === null ? '' : `: ${sayStep(room, next)}`
  return `${wanted === 'undo' ? 'Undone' : 'Redone'}${words}.`
}
