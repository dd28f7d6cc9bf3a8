import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useMemo, useRef, useState } from 'react'
import { searchCandidates } from '#src/domain/candidates.ts'
import type { Member } from '#src/domain/class-room.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import { PersonName } from '#src/ui/person-name.tsx'
import { SearchInput } from '#src/ui/search-input.tsx'

// What fits below the field without pushing the rest away; more letters find the others.
const MOST_SHOWN = 6

type PersonFieldProps = {
  label: string
  people: readonly Member[]
  autoFocus?: boolean
  onChoose: (id: string) => void
  onCancel?: (() => void) | undefined
}

/** Finds one person by name, login or SIS id. */
export function PersonField({
  label,
  people,
  autoFocus = false,
  onChoose,
  onCancel,
}: PersonFieldProps) {
  const [search, setSearch] = useState('')
  const listRef = useRef<HTMLUListElement>(null)
  const found = useMemo(
    () =>
      search.trim() === ''
        ? []
        : searchCandidates(
            people.map((member) => ({ member })),
            search,
          ),
    [people, search],
  )
  return (
    <Box
      onKeyDown={(event) => {
        // Not the dialog: only what was begun here.
        if (event.key !== 'Escape' || (search === '' && !onCancel)) return
        event.stopPropagation()
        setSearch('')
        onCancel?.()
      }}
      sx={{ minWidth: 0 }}
    >
      <SearchInput
        label={label}
        value={search}
        onChange={setSearch}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            listRef.current?.querySelector('button')?.focus()
          }
          const [first] = found
          if (event.key === 'Enter' && first) {
            event.preventDefault()
            onChoose(first.member.id)
          }
        }}
        sx={{ width: '100%' }}
      />
      {search.trim() !== '' && (
        <Box component="ul" ref={listRef} aria-label={`${label}: found`} sx={FOUND}>
          {found.slice(0, MOST_SHOWN).map(({ member }) => (
            <li key={member.id}>
              <Button variant="text" color="inherit" onClick={() => onChoose(member.id)} sx={ROW}>
                <PersonName label={member.label} />
                <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
                  {sayWhere(member)}
                </Box>
              </Button>
            </li>
          ))}
          <Box component="li" sx={{ typography: 'caption', color: 'text.secondary', px: 1 }}>
            {found.length === 0 && 'Nobody matches.'}
            {found.length > MOST_SHOWN &&
              `${found.length - MOST_SHOWN} more: type more of the name.`}
          </Box>
        </Box>
      )}
    </Box>
  )
}

type NamedChipProps = { text: string; removal: string; onRemove: () => void }

/** Somebody or something that was chosen, with the cross that takes it away. */
export function NamedChip({ text, removal, onRemove }: NamedChipProps) {
  return (
    <Box component="span" sx={CHIP}>
      <PersonName label={text} />
      <IconButton aria-label={removal} onClick={onRemove} sx={{ width: 24, height: 24 }}>
        <CloseIcon sx={{ fontSize: 14 }} />
      </IconButton>
    </Box>
  )
}

const FOUND = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderTop: 0,
  borderColor: 'prm.lineStrong',
  bgcolor: 'background.paper',
} as const
const ROW = {
  width: '100%',
  justifyContent: 'space-between',
  textAlign: 'start',
  whiteSpace: 'normal',
} as const
const CHIP = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.25,
  minHeight: { xs: 36, sm: 24 },
  pl: 1,
  border: 1,
  borderColor: 'prm.controlBorder',
  borderRadius: 1,
  typography: 'caption',
  overflowWrap: 'anywhere',
} as const
