import Box from '@mui/material/Box'
import { rowLayouts } from './row-layout.ts'

export type ListColumns = Record<'name' | 'where' | 'load' | 'words', string>

// For the eye only: whoever hears a row hears what its parts are.
export function ListHeader({ columns }: { columns: ListColumns }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: { xs: 'none', sm: 'grid' },
        ...rowLayouts.candidate,
        columnGap: 1.5,
        px: 2.5,
        py: 0.5,
        flex: 'none',
        borderBottom: 1,
        borderColor: 'divider',
        typography: 'caption',
        color: 'text.secondary',
      }}
    >
      {(['name', 'where', 'load', 'words'] as const).map((area) => (
        <Box key={area} component="span" sx={{ gridArea: area }}>
          {columns[area]}
        </Box>
      ))}
    </Box>
  )
}
