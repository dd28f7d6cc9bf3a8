import Box from '@mui/material/Box'
import Button from '@mui/material/Button'

type NobodyMatchesProps = { search: string; onClear: () => void }

export function NobodyMatches({ search, onClear }: NobodyMatchesProps) {
  return (
    <Box sx={{ px: { xs: 2, sm: 2.5 }, py: 3, flex: { xs: 1, sm: 'none' } }}>
      <Box component="p" sx={{ m: 0, mb: 1 }}>
        {search === '' ? 'There is nobody to show here.' : `Nobody matches “${search}”.`}
      </Box>
      {search !== '' && (
        <Button variant="outlined" size="small" onClick={onClear}>
          Clear the search
        </Button>
      )}
    </Box>
  )
}
