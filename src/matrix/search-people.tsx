import { SearchInput } from '#src/ui/search-input.tsx'

type SearchPeopleProps = { value: string; onChange: (value: string) => void }

export function SearchPeople({ value, onChange }: SearchPeopleProps) {
  return (
    <SearchInput
      label="Search people"
      value={value}
      onChange={onChange}
      sx={{ width: { xs: '100%', sm: 150, md: 200 } }}
    />
  )
}
