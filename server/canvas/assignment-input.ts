import type { Updateable } from 'kysely'
import type { Database } from '#server/store/schema.ts'
import { readBoolean } from './flags.ts'
import { readId } from './ids.ts'
import type { FieldFault } from './keyed-errors.ts'
import type { Params } from './params.ts'

export type AssignmentChanges = Updateable<Database['assignments']>
type Faults = (Omit<FieldFault, 'field'> & { field?: string })[]
/** What a field of the input changes, or what is wrong with it. */
type Reading = { changes: AssignmentChanges } | { fault: Faults[number] }
type Reader = (text: string, field: string) => Reading

/**
 * What `assignment[…]` asks to change, and all that is wrong with it at once. Fields that are not in
 * the table are ignored, as Canvas does with what it does not let in (Canvas: api assignment inputs).
 */
export function readAssignmentInput(input: Params): {
  changes: AssignmentChanges
  faults: FieldFault[]
} {
  const readings = Object.entries(READERS).flatMap(([field, read]): [string, Reading][] => {
    const text = input.text(field)
    return text === undefined ? [] : [[field, read(text, field)]]
  })
  const types = input.list('submission_types')
  if (types.length > 0) readings.push(['assignment[submission_types]', submissionTypes(types)])
  const changes: AssignmentChanges = {}
  const faults: FieldFault[] = []
  for (const [field, reading] of readings) {
    if ('changes' in reading) Object.assign(changes, reading.changes)
    else faults.push({ field, ...reading.fault })
  }
  return { changes, faults }
}

const MAX_NAME = 255
const MAX_POINTS = 999_999_999

const READERS: Record<string, Reader> = {
  name: (text) => {
    if (text.trim() === '') return wrong('blank', "can't be blank")
    if (text.length > MAX_NAME) return wrong('too_long', `is too long (maximum is ${MAX_NAME})`)
    return { changes: { name: text } }
  },
  description: (text) => ({ changes: { description: text === '' ? null : text } }),
  points_possible: (text) => {
    if (text === '') return { changes: { points_possible: null } }
    const points = /^[-+.\de]+$/i.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(points)) return wrong('not_a_number', 'is not a number')
    if (points < 0) return wrong('greater_than_or_equal_to', 'must be zero or greater')
    if (points > MAX_POINTS) return wrong('less_than_or_equal_to', `cannot exceed ${MAX_POINTS}`)
    return { changes: { points_possible: points } }
  },
  due_at: date,
  unlock_at: date,
  lock_at: date,
  peer_reviews_assign_at: date,
  group_category_id: (text) => {
    const id = text === '' ? null : readId(text)
    if (text !== '' && id === null) return unknownCategory()
    return { changes: { group_category_id: id } }
  },
  peer_review_count: (text) => {
    if (!/^\d{0,9}$/.test(text)) return wrong('not_a_number', 'must be a whole number from zero on')
    return { changes: { peer_review_count: Number(text) } }
  },
  peer_reviews: flag,
  automatic_peer_reviews: flag,
  intra_group_peer_reviews: flag,
  anonymous_peer_reviews: flag,
  published: (text) => {
    const isPublished = readBoolean(text)
    if (isPublished === null) return notBoolean()
    return { changes: { workflow_state: isPublished ? 'published' : 'unpublished' } }
  },
}

export function unknownCategory(): { fault: Faults[number] } {
  return wrong('invalid', 'is no group category of this course')
}

function wrong(type: string, message: string): { fault: Faults[number] } {
  return { fault: { type, message } }
}

function notBoolean() {
  return wrong('invalid', 'must be true or false')
}

function flag(text: string, field: string): Reading {
  const value = readBoolean(text)
  return value === null ? notBoolean() : { changes: { [field]: value } }
}

/** A day and a time, the zone optional; without one it is UTC. */
const ISO_8601 =
  /^([1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/

function date(text: string, field: string): Reading {
  if (text === '') return { changes: { [field]: null } }
  const match = ISO_8601.exec(text)
  const day = match?.[1]
  if (day === undefined || !isDay(day)) {
    const message = `Invalid datetime for ${field}`
    return { fault: { field: `assignment[${field}]`, type: message, message } }
  }
  return { changes: { [field]: new Date(match?.[2] === undefined ? `${text}Z` : text) } }
}

/** JavaScript would read February 30 as a day of March. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

const SUBMISSION_TYPES = [
  ...['none', 'not_graded', 'on_paper', 'online_text_entry', 'online_upload', 'online_url'],
  ...['media_recording', 'student_annotation', 'online_quiz', 'discussion_topic'],
  ...['external_tool', 'wiki_page'],
]

function submissionTypes(types: string[]): Reading {
  if (types.some((type) => !SUBMISSION_TYPES.includes(type))) {
    return wrong('Invalid submission types', 'Invalid submission types')
  }
  return { changes: { submission_types: [...new Set(types)] } }
}
