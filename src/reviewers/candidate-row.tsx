import type { Candidate } from '#src/domain/candidates.ts'
import { saySubmitted, sayWhere } from '#src/domain/member-words.ts'
import { PersonLoad } from './person-load.tsx'
import type { PersonRowFacts } from './person-row.tsx'

/** What the row of a candidate shows: where, load and own work, or why not. */
export function candidateRow(
  { member, load, reason }: Candidate,
  isChosen: boolean,
  { isOverdue, wanted }: { isOverdue: boolean; wanted: number | null },
): PersonRowFacts {
  const isRefused = reason !== null
  const open = load.assigned - load.done
  return {
    id: member.id,
    label: member.label,
    where: sayWhere(member),
    words: reason ?? saySubmitted(member.submission),
    isWarning: member.submission?.hasSubmitted !== true,
    isChecked: isChosen && !isRefused,
    isRefused,
    layout: isRefused ? 'refused' : 'candidate',
    load: <PersonLoad load={load} late={isOverdue ? open : 0} wanted={wanted} />,
  }
}
