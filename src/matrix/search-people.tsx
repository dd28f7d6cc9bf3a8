import SearchIcon from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'

type SearchPeopleProps = { value: string; onChange: (value: string) => void }

export function SearchPeople({ value, onChange }: SearchPeopleProps) {
  return (
    <OutlinedInput
      type="search"
      size="small"
      placeholder="Search people"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon fontSize="small" />
        </InputAdornment>
      }
      slotProps={{ input: { 'aria-label': 'Search people' } }}
      sx={{ width: { xs: '100%', sm: 150, md: 200 } }}
    />
  )
}
