import type { Store } from './open-store.ts'
import type { Id } from './schema.ts'
import { findAdmins, findEnrolled, findNamesakes, type RoleRow } from './sign-in-rows.ts'
import { ROLE_ORDER, roleInWords, sectionsInWords } from './role-words.ts'

/** Somebody of the embedded Canvas who can sign in: his label, and in words who he is there. */
export type SignInPerson = { id: Id; label: string; role: string }

/** One person's roles; those of one course follow each other. */
type Person = { id: Id; name: string; rows: RoleRow[] }

const STUDENTS_A_COURSE = 3
const MOST_FOUND = 30

/**
 * Without a search all staff and three students a course; with one, whoever's name, login or SIS id
 * contains it, whatever the accents, also those who left (at most 30). Staff come first.
 */
export async function listSignInPeople(store: Store, search: string): Promise<SignInPerson[]> {
  const rows = [...(await findEnrolled(store, search)), ...(await findAdmins(store, search))]
  const everybody = groupByPerson(rows)
  const chosen = search === '' ? firstOfEach(everybody) : everybody.slice(0, MOST_FOUND)
  const labels = await labelPeople(store, chosen)
  return chosen.map(({ id, name, rows: own }) => ({
    id,
    label: labels.get(id) ?? name,
    role: roleInWords(own),
  }))
}

function groupByPerson(rows: RoleRow[]): Person[] {
  const people = new Map<Id, Person>()
  for (const row of rows) {
    const person = people.get(row.user_id) ?? { id: row.user_id, name: row.name, rows: [] }
    person.rows.push(row)
    people.set(row.user_id, person)
  }
  // Stable: within a rank the order of courses and ids stays.
  return [...people.values()].sort((a, b) => rank(a) - rank(b))
}

function rank({ rows }: Person): number {
  return Math.min(...rows.map((row) => ROLE_ORDER.indexOf(row.role)))
}

function firstOfEach(everybody: Person[]): Person[] {
  const students = new Map<Id | null, number>()
  return everybody.filter(({ rows }) => {
    const current = rows.filter((row) => row.isCurrent)
    if (current.some((row) => row.role !== 'StudentEnrollment')) return true
    const course = current[0]?.course_id
    if (course === undefined) return false
    const count = (students.get(course) ?? 0) + 1
    students.set(course, count)
    return count <= STUDENTS_A_COURSE
  })
}

/** The name; for namesakes with the sections, and if these are the same too, with login or id. */
async function labelPeople(store: Store, chosen: Person[]): Promise<Map<Id, string>> {
  const names = chosen.map(({ name }) => name)
  const namesakes = groupByPerson(await findNamesakes(store, names))
  const counts = (texts: string[]) => {
    const found = new Map<string, number>()
    for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1)
    return found
  }
  const bySection = ({ name, rows }: Person) => {
    const sections = sectionsInWords(rows)
    return sections === '' ? name : `${name} (${sections})`
  }
  const sameName = counts(namesakes.map(({ name }) => name))
  const sameSection = counts(namesakes.map(bySection))
  return new Map(
    namesakes.map((person) => {
      const { id, name, rows } = person
      if ((sameName.get(name) ?? 0) < 2) return [id, name]
      const label = bySection(person)
      if ((sameSection.get(label) ?? 0) < 2) return [id, label]
      return [id, `${label} (${rows[0]?.login_id ?? rows[0]?.sis_user_id ?? id})`]
    }),
  )
}
