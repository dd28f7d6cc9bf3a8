import Box from '@mui/material/Box'
import type { KeyboardEvent, RefObject } from 'react'
import { SearchInput } from '#src/ui/search-input.tsx'

type SearchFieldProps = {
  label: string
  value: string
  fieldRef: RefObject<HTMLInputElement | null>
  onChange: (value: string) => void
  onEnterList: () => void
  /** How many there are, in words, at the end of the line. */
  tally: string
}

export function SearchField(props: SearchFieldProps) {
  const { label, value, fieldRef, onChange, onEnterList, tally } = props
  function enterList(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onEnterList()
  }
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        columnGap: 2,
        rowGap: 0.5,
        px: { xs: 2, sm: 2.5 },
        pb: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <SearchInput
        label={label}
        value={value}
        inputRef={fieldRef}
        autoFocus
        onChange={onChange}
        onKeyDown={enterList}
        sx={{ width: { xs: '100%', sm: 240 }, height: { xs: 44, sm: 32 } }}
      />
      <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
        {tally}
      </Box>
    </Box>
  )
}
