import { findContradictions } from './course-file-contradictions.ts'
import type { CourseFileFault } from './course-file-fault.ts'
import type { CourseFile } from './course-file-schema.ts'
import { LISTS_WITH_IDS, type ListWithIds } from './lists-with-ids.ts'

type Row = Record<string, unknown>

/** field of a list -> the list whose ids it must name */
const REFERENCES: Partial<Record<keyof CourseFile, Record<string, ListWithIds>>> = {
  rubrics: { course_id: 'courses' },
  sections: { course_id: 'courses' },
  enrollments: {
    user_id: 'users',
    course_id: 'courses',
    section_id: 'sections',
    associated_user_id: 'users',
  },
  group_categories: { course_id: 'courses' },
  groups: { group_category_id: 'group_categories', user_ids: 'users' },
  assignments: {
    course_id: 'courses',
    group_category_id: 'group_categories',
    rubric_id: 'rubrics',
    assigned_user_ids: 'users',
  },
  submissions: { assignment_id: 'assignments', user_id: 'users' },
  submission_comments: { submission_id: 'submissions', author_id: 'users' },
  peer_reviews: {
    asset_id: 'submissions',
    user_id: 'users',
    assessor_id: 'users',
    rubric_id: 'rubrics',
  },
  tokens: { user_id: 'users' },
}

/** What must not occur twice, beside the ids: the fields that together are a key. */
const KEYS: Partial<Record<keyof CourseFile, string[][]>> = {
  users: [['sis_user_id'], ['login_id']],
  courses: [['sis_course_id']],
  sections: [['sis_section_id']],
  assignments: [['sis_assignment_id']],
  enrollments: [['user_id', 'section_id', 'type', 'associated_user_id']],
  submissions: [['assignment_id', 'user_id']],
  peer_reviews: [['asset_id', 'assessor_id', 'rubric_id']],
  tokens: [['token']],
}

/** Every reference to something that the file does not hold, every double, every contradiction. */
export function findReferenceFaults(file: CourseFile): CourseFileFault[] {
  const ids = Object.fromEntries(
    LISTS_WITH_IDS.map((list) => [list, new Set(file[list].map((row) => row.id))]),
  ) as Record<ListWithIds, Set<string>>
  return [
    ...unknownAdmins(file, ids.users),
    ...Object.entries(REFERENCES).flatMap(([list, fields]) =>
      rowsOf(file, list).flatMap((row, index) =>
        Object.entries(fields).flatMap(([field, target]) =>
          unknownIds(row[field], ids[target]).map(({ suffix, id }) => ({
            path: `${list}[${index}].${field}${suffix}`,
            message: `names ${id}, which is not in "${target}" of this file`,
          })),
        ),
      ),
    ),
    ...LISTS_WITH_IDS.flatMap((list) => doubles(file, list, ['id'])),
    ...Object.entries(KEYS).flatMap(([list, keys]) =>
      keys.flatMap((key) => doubles(file, list, key)),
    ),
    ...findContradictions(file),
  ]
}

function rowsOf(file: CourseFile, list: string): Row[] {
  return file[list as keyof CourseFile] as unknown as Row[]
}

function unknownAdmins(file: CourseFile, users: Set<string>): CourseFileFault[] {
  return unknownIds(file.account_admins, users).map(({ suffix, id }) => ({
    path: `account_admins${suffix}`,
    message: `names ${id}, which is not in "users" of this file`,
  }))
}

function unknownIds(value: unknown, known: Set<string>): { suffix: string; id: string }[] {
  if (typeof value === 'string') return known.has(value) ? [] : [{ suffix: '', id: value }]
  if (!Array.isArray(value)) return []
  return (value as string[]).flatMap((id, index) =>
    known.has(id) ? [] : [{ suffix: `[${index}]`, id }],
  )
}

function doubles(file: CourseFile, list: string, key: string[]): CourseFileFault[] {
  const seen = new Map<string, number>()
  return rowsOf(file, list).flatMap((row, index) => {
    // A single key that is null is no key at all; in a combined one null is a value like others.
    if (key.length === 1 && row[key[0] ?? ''] === null) return []
    const value = JSON.stringify(key.map((field) => row[field]))
    const first = seen.get(value)
    if (first === undefined) {
      seen.set(value, index)
      return []
    }
    return [
      {
        path: `${list}[${index}].${key[0] ?? ''}`,
        message: `repeats ${key.join(' + ')} of ${list}[${first}]`,
      },
    ]
  })
}
