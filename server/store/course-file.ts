import { courseFileSchema, type CourseFile } from './course-file-schema.ts'
import type { CourseFileFault } from './course-file-fault.ts'
import { findReferenceFaults } from './course-file-references.ts'

/** A course file that was refused whole; `faults` says where and why, all of them at once. */
export class CourseFileError extends Error {
  override readonly name = 'CourseFileError'
  readonly faults: CourseFileFault[]

  constructor(faults: CourseFileFault[]) {
    const lines = faults.map(({ path, message }) => `  ${path}: ${message}`)
    super(
      [
        `The course file has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing of it was loaded:`,
        ...lines,
      ].join('\n'),
    )
    this.faults = faults
  }
}

/** Reads the text of a course file. Throws CourseFileError with every fault and its path. */
export function parseCourseFile(text: string): CourseFile {
  return checkCourseFile(parseJson(text))
}

/** The same for a value that is already parsed (tests, the demo): fills in defaults, checks. */
export function checkCourseFile(value: unknown): CourseFile {
  const parsed = courseFileSchema.safeParse(value)
  if (!parsed.success) {
    throw new CourseFileError(
      parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })),
    )
  }
  const faults = findReferenceFaults(parsed.data)
  if (faults.length > 0) throw new CourseFileError(faults)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable'
    throw new CourseFileError([{ path: '(file)', message: `is not JSON: ${reason}` }])
  }
}

function pathText(path: PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  return text === '' ? '(file)' : text
}
