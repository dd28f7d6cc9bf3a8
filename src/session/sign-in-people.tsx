import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { SignInPerson } from '#src/domain/session.ts'
import { PersonName } from '#src/ui/person-name.tsx'

type SignInPeopleProps = {
  title: string
  people: readonly SignInPerson[]
  /** The person being signed in. */
  pendingId: string | null
  onChoose: (personId: string) => void
}

// People as whom to go on, each a button over the whole line.
export function SignInPeople({ title, people, pendingId, onChoose }: SignInPeopleProps) {
  const id = useId()
  if (people.length === 0) return null
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 3 }}>
      <Typography id={id} variant="h2" sx={{ typography: 'subtitle2', color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          mt: 1,
          p: 0,
          border: 1,
          borderColor: 'prm.lineStrong',
          borderRadius: 1,
          '& > li + li': { borderTop: 1, borderColor: 'divider' },
        }}
      >
        {people.map((person) => (
          <li key={person.id}>
            <PersonButton
              person={person}
              isPending={person.id === pendingId}
              isDisabled={pendingId !== null}
              onChoose={onChoose}
            />
          </li>
        ))}
      </Box>
    </Box>
  )
}

type PersonButtonProps = {
  person: SignInPerson
  isPending: boolean
  isDisabled: boolean
  onChoose: (personId: string) => void
}

function PersonButton({ person, isPending, isDisabled, onChoose }: PersonButtonProps) {
  const id = useId()
  return (
    <ButtonBase
      aria-label={`Continue as ${person.label}`}
      aria-describedby={id}
      aria-busy={isPending}
      aria-disabled={isDisabled}
      onClick={() => {
        // Not disabled: it would lose the focus, and with it the place of who reads by keyboard.
        if (!isDisabled) onChoose(person.id)
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'space-between',
        alignItems: 'center',
        columnGap: 2,
        width: '100%',
        minHeight: { xs: 56, sm: 48 },
        px: 1.75,
        py: 1,
        textAlign: 'start',
        borderRadius: 1,
        color: isDisabled && !isPending ? 'text.secondary' : 'text.primary',
        '&:hover': { bgcolor: 'prm.surfaceHover' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        <PersonName label={person.label} />
      </Box>
      <Box id={id} component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {person.role}
      </Box>
    </ButtonBase>
  )
}
