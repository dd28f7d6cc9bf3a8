import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeQueries } from '#src/assignments/change-queries.ts'
import { changeRows } from '#src/domain/change-words.ts'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { toCsv } from '#src/domain/csv.ts'
import { count } from '#src/domain/sentences.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { useNotify } from '#src/ui/notifications.tsx'
import { saveFile } from '#src/ui/save-file.ts'

/** Reads all changes that fit the filters, and hands them to the browser as a file. */
export function useExportChanges(
  room: ClassRoom,
  of: Parameters<typeof changeQueries.all>[0],
): { isExporting: boolean; exportChanges: () => void } {
  const client = useQueryClient()
  const announce = useAnnounce()
  const notify = useNotify()
  const [isExporting, setExporting] = useState(false)

  async function run() {
    setExporting(true)
    try {
      const changes = await client.query(changeQueries.all(of))
      const day = new Date().toISOString().slice(0, 10)
      saveFile(`changes-${of.assignmentId}-${day}.csv`, toCsv(changeRows(room, changes)))
      announce(`${count(changes.length, 'change')} exported`)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      notify({ severity: 'error', title: 'The changes were not exported', detail })
    } finally {
      setExporting(false)
    }
  }
  return { isExporting, exportChanges: () => void run() }
}
