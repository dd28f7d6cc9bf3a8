import { SearchInput } from '#src/ui/search-input.tsx'

type SearchPeopleProps = { value: string; onChange: (value: string) => void }

export function SearchPeople({ value, onChange }: SearchPeopleProps) {
  return (
    <SearchInput
      label="Search people"
      value={value}
      onChange={onChange}
      // In rem: the words in it grow with the letters that a person has chosen.
      sx={{
        flex: { xs: '100%', sm: '9 1 5rem' },
        minWidth: 0,
        maxWidth: { sm: '9rem', xl: '12.5rem' },
      }}
    />
  )
}
