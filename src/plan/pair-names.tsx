import { PersonName } from '#src/ui/person-name.tsx'

type PairNamesProps = { reviewer: string; author: string }

// "Amara Nwosu → Jonas Lindqvist": each name by itself, or two that run from right to left would change places.
export function PairNames({ reviewer, author }: PairNamesProps) {
  return (
    <>
      <PersonName label={reviewer} /> → <PersonName label={author} />
    </>
  )
}
