export type CourseRole = 'teacher' | 'ta' | 'student' | 'observer' | 'designer'

/** A course of the signed-in person. */
export type Course = {
  id: string
  /** "Course 5" for a course whose dates bar the person: Canvas then tells nothing but the id. */
  name: string
  code: string | null
  isPublished: boolean
  isRestrictedByDate: boolean
  /** The person's own roles in it, each once; an account admin may have none. */
  roles: CourseRole[]
}
