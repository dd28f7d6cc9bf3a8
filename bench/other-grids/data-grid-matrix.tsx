import { DataGrid, type GridColDef } from '@mui/x-data-grid'
import { useMemo } from 'react'
import type { ClassRoom, Member } from '#src/domain/class-room.ts'
import { CELL, cellText, HEADER } from './cell-text.ts'

// The community edition shows at most so many rows on a page.
const ROWS = 100

export function DataGridMatrix({ room }: { room: ClassRoom }) {
  const rows = useMemo(() => room.members.slice(0, ROWS), [room])
  const columns = useMemo(
    (): GridColDef<Member>[] => [
      { field: 'label', headerName: 'Reviewer', width: HEADER },
      ...room.members.map((author): GridColDef<Member> => ({
        field: author.id,
        headerName: author.label,
        width: CELL,
        minWidth: CELL,
        valueGetter: (_value, reviewer) => cellText(room, reviewer.id, author.id),
      })),
    ],
    [room],
  )
  return (
    <DataGrid
      rows={rows}
      columns={columns}
      rowHeight={CELL}
      initialState={{ pagination: { paginationModel: { pageSize: ROWS } } }}
      nonce={document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''}
    />
  )
}
