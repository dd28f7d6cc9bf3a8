import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { AllocationSettings } from '#src/allocation/allocation-settings.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { onlyPeople, type MatrixFilters } from '#src/domain/matrix-view.ts'
import { loadFile } from '#src/lib/load-file.ts'
import { sessionQueries } from '#src/session/session-queries.ts'
import { lazyAsked } from '#src/ui/lazy-asked.ts'

// Few visits deal reviews out.
export const loadAllocation = () => loadFile(() => import('#src/allocation/allocation-dialog.tsx'))
const AllocationDialog = lazyAsked(async () => (await loadAllocation()).AllocationDialog)

/** The dialog that deals reviews out, and what opens it; its code is loaded then. */
export function useAllocateDialog(
  room: ClassRoom,
  onChange: (change: Partial<MatrixFilters>) => void,
): { open: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false)
  // Whoever looks at people in the matrix comes back to the same settings.
  const [draft, setDraft] = useState<AllocationSettings | null>(null)
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const dialog = isOpen && (
    <AllocationDialog
      room={room}
      canvasUrl={session.canvasUrl}
      draft={draft}
      onDraft={setDraft}
      onShowPeople={(ids) =>
        onChange(onlyPeople(ids.flatMap((id) => room.memberById.get(id) ?? [])))
      }
      onExited={() => setOpen(false)}
    />
  )
  return { open: () => setOpen(true), dialog }
}
