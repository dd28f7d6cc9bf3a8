/** One thing that is wrong in a course file: `path` like `enrollments[3].section_id`. */
export type CourseFileFault = { path: string; message: string }
