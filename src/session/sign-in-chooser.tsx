import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useState } from 'react'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { QueryBoundary } from '#src/ui/query-boundary.tsx'
import { SearchInput } from '#src/ui/search-input.tsx'
import { sessionQueries } from './session-queries.ts'
import { SignInPeople } from './sign-in-people.tsx'

type SignInChooserProps = {
  pendingId: string | null
  onChoose: (personId: string) => void
}

// The embedded Canvas knows no passwords: whoever reaches it says who to be.
export function SignInChooser(props: SignInChooserProps) {
  const [search, setSearch] = useState('')
  // The people of before stay until those of the new search are there.
  const shownSearch = useDeferredValue(search.trim())
  return (
    <>
      <SearchInput
        label="Search people"
        value={search}
        onChange={setSearch}
        sx={{ mt: 3, width: '100%', minHeight: { xs: 44, sm: 36 } }}
      />
      <QueryBoundary errorTitle="The people could not be read" fallback={<PeopleSkeleton />}>
        <FoundPeople {...props} search={shownSearch} />
      </QueryBoundary>
    </>
  )
}

function FoundPeople({ search, ...choice }: SignInChooserProps & { search: string }) {
  const { data: people } = useSuspenseQuery(sessionQueries.people(search))
  const announce = useAnnounce()
  const number = people.length
  useEffect(() => {
    if (search !== '') announce(number === 1 ? '1 person found' : `${number} people found`)
  }, [announce, search, number])
  if (number === 0) {
    return (
      <Box component="p" sx={{ mt: 3, mb: 0, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {search === '' ? 'Nobody is in this Canvas yet.' : `Nobody matches "${search}".`}
      </Box>
    )
  }
  const isStudent = ({ role }: { role: string }) => role.startsWith('Student')
  return (
    <>
      <SignInPeople
        {...choice}
        title="Staff"
        people={people.filter((person) => !isStudent(person))}
      />
      <SignInPeople {...choice} title="Students" people={people.filter(isStudent)} />
      {search === '' && (
        <Box component="p" sx={{ mt: 1.5, mb: 0, typography: 'caption', color: 'text.secondary' }}>
          The search finds everybody else.
        </Box>
      )}
    </>
  )
}

function PeopleSkeleton() {
  return (
    <Box aria-busy="true" aria-label="Reading the people" role="group" sx={{ mt: 3 }}>
      {[1, 2, 3].map((line) => (
        <Skeleton key={line} variant="rectangular" height={44} sx={{ mt: 1 }} />
      ))}
    </Box>
  )
}
