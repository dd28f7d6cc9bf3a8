import { ID, NOW } from './column-types.ts'

/**
 * What this app changed, told by its server. Nothing refers to another table: with CANVAS_URL people, courses and
 * assignments are those of another Canvas, and an entry outlives what it speaks of.
 */
export const CHANGE_TABLES = [
  `CREATE TABLE changes (
    id ${ID},
    canvas text NOT NULL,
    course_id bigint NOT NULL,
    assignment_id bigint NOT NULL,
    submission_id bigint,
    author_id bigint,
    author_name text,
    reviewer_id bigint,
    reviewer_name text,
    actor_id bigint NOT NULL,
    actor_name text NOT NULL,
    action text NOT NULL CHECK (action IN ('assign', 'remove', 'remind')),
    result text NOT NULL CHECK (result IN ('done', 'refused', 'no_answer')),
    status integer,
    message text,
    operation_id text,
    created_at ${NOW}
  )`,
  `CREATE INDEX changes_by_assignment ON changes (canvas, course_id, assignment_id, id)`,
  `CREATE INDEX changes_by_time ON changes (created_at)`,
]
