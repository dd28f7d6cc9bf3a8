import type { Place } from './people.ts'

/** What a label is made of. */
export type LabelSource = {
  id: string
  name: string
  loginId: string | null
  sisId: string | null
  sections: readonly Place[]
}

/**
 * The one name by which each person is called everywhere, by id. A name alone where it is unique; people
 * who share it each get " (<section>)" (their sections joined by ", "), and those who are still equal, or
 * have no section, get " (<login, else SIS id, else Canvas id>)" as well.
 */
export function personLabels(people: readonly LabelSource[]): Map<string, string> {
  const byName = people.map((person) => ({ person, label: person.name }))
  const bySection = extendEqual(byName, ({ sections }) =>
    sections.map(({ name }) => name).join(', '),
  )
  const byLogin = extendEqual(bySection, ({ id, loginId, sisId }) => loginId ?? sisId ?? id)
  return new Map(byLogin.map(({ person, label }) => [person.id, label]))
}

type Labelled = { person: LabelSource; label: string }

function extendEqual(
  labelled: readonly Labelled[],
  detailOf: (person: LabelSource) => string,
): Labelled[] {
  const counts = new Map<string, number>()
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1)
  return labelled.map(({ person, label }) => {
    const detail = (counts.get(label) ?? 0) > 1 ? detailOf(person) : ''
    return { person, label: detail === '' ? label : `${label} (${detail})` }
  })
}
