import { useMemo, type KeyboardEvent } from 'react'
import { usePlanEdits } from './use-plan-edits.ts'

export type UndoKeys = {
  /** Takes the last step back and says which. */
  undo: () => void
  redo: () => void
  /** For keys pressed anywhere but in a text field. Answers whether it was one of these. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for the plan; on a Mac with Command. */
export function useUndoKeys(): UndoKeys {
  const plan = usePlanEdits()
  return useMemo(
    () => ({
      undo: () => void plan.undo(),
      redo: () => void plan.redo(),
      onKeyDown: (event) => {
        const wanted = undoKeyOf(event)
        if (wanted === null) return false
        event.preventDefault()
        void plan[wanted]()
        return true
      },
    }),
    [plan],
  )
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
