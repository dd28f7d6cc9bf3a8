import Box from '@mui/material/Box'

/** The three columns of the list where there is room for them. */
export const LIST_COLUMNS = {
  md: '"received person given" auto / minmax(0, 1fr) 268px minmax(0, 1fr)',
}

// For the eye: each group of chips says itself which direction it is.
export function ListColumns() {
  return (
    <Box aria-hidden="true" sx={HEAD}>
      <Box sx={{ gridArea: 'received', textAlign: 'end' }}>
        Reviewed by <span>Received</span>
      </Box>
      <Box sx={{ gridArea: 'person', px: 1.75, borderInline: '1px solid', borderColor: 'divider' }}>
        Person
      </Box>
      <Box sx={{ gridArea: 'given' }}>
        <span>Given</span> Reviewer of
      </Box>
    </Box>
  )
}

const HEAD = {
  display: { xs: 'none', md: 'grid' },
  gridTemplate: LIST_COLUMNS,
  position: 'sticky',
  top: 0,
  zIndex: 1,
  flex: 'none',
  typography: 'caption',
  bgcolor: 'background.paper',
  borderBottom: 1,
  borderColor: 'prm.lineSection',
  '& > div': { py: 0.75, px: 1.75 },
  '& span': { color: 'text.secondary', marginInline: '8px' },
} as const
