import type { Remindable } from '#src/domain/apply/reminders.ts'
import { formatMoment } from '#src/domain/dates.ts'
import { sayWhere } from '#src/domain/member-words.ts'
import { PersonLoad } from './person-load.tsx'
import type { PersonRowFacts } from './person-row.tsx'

/** What the row of a reviewer shows who can be reminded: the own reviews, and when this app did so last, else `never`. */
export function remindRow(
  { member, open, lastAt }: Remindable,
  isChosen: boolean,
  isLate: boolean,
  never: string,
  now: Date,
): PersonRowFacts {
  return {
    id: member.id,
    label: member.label,
    where: sayWhere(member),
    words: lastAt === null ? never : formatMoment(lastAt, now),
    isWarning: false,
    isChecked: isChosen,
    isRefused: false,
    layout: 'candidate',
    load: <PersonLoad load={member.given} late={isLate ? open : 0} wanted={null} />,
  }
}
