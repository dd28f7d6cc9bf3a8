import { ID, NOW, owned } from './column-types.ts'

/** What Canvas keeps of courses, people, assignments and their reviews. */
export const CANVAS_TABLES = [
  `CREATE TABLE users (
    id ${ID},
    name text NOT NULL,
    short_name text NOT NULL,
    sortable_name text NOT NULL,
    sis_user_id text UNIQUE,
    login_id text UNIQUE,
    email text,
    pronouns text,
    avatar_url text,
    created_at ${NOW}
  )`,
  `CREATE TABLE account_admins (user_id ${owned('users')}, PRIMARY KEY (user_id))`,
  `CREATE TABLE developer_keys (
    id ${ID},
    secret text NOT NULL,
    name text NOT NULL,
    redirect_uris text[] NOT NULL,
    scopes text[],
    allow_includes boolean NOT NULL DEFAULT true
  )`,
  `CREATE TABLE tokens (
    token_hash text PRIMARY KEY,
    user_id ${owned('users')},
    developer_key_id bigint REFERENCES developer_keys (id) ON DELETE CASCADE,
    purpose text NOT NULL DEFAULT 'manual' CHECK (purpose IN ('manual', 'session')),
    scopes text[],
    allow_includes boolean NOT NULL DEFAULT true,
    expires_at timestamptz,
    revoked boolean NOT NULL DEFAULT false,
    created_at ${NOW}
  )`,
  `CREATE TABLE courses (
    id ${ID},
    name text NOT NULL,
    course_code text NOT NULL,
    workflow_state text NOT NULL
      CHECK (workflow_state IN ('unpublished', 'available', 'completed', 'deleted')),
    sis_course_id text UNIQUE,
    start_at timestamptz,
    end_at timestamptz,
    restrict_enrollments_to_course_dates boolean NOT NULL DEFAULT false,
    features text[] NOT NULL,
    created_at ${NOW}
  )`,
  `CREATE TABLE rubrics (id ${ID}, course_id ${owned('courses')}, title text NOT NULL)`,
  `CREATE TABLE sections (
    id ${ID},
    course_id ${owned('courses')},
    name text NOT NULL,
    sis_section_id text UNIQUE,
    created_at ${NOW}
  )`,
  `CREATE TABLE enrollments (
    id ${ID},
    user_id ${owned('users')},
    course_id ${owned('courses')},
    section_id ${owned('sections')},
    type text NOT NULL CHECK (type IN ('StudentEnrollment', 'TeacherEnrollment', 'TaEnrollment',
      'ObserverEnrollment', 'DesignerEnrollment', 'StudentViewEnrollment')),
    enrollment_state text NOT NULL CHECK (enrollment_state IN
      ('active', 'invited', 'inactive', 'completed', 'rejected', 'deleted')),
    limit_privileges_to_course_section boolean NOT NULL DEFAULT false,
    associated_user_id bigint REFERENCES users (id) ON DELETE CASCADE,
    created_at ${NOW},
    updated_at ${NOW},
    UNIQUE NULLS NOT DISTINCT (user_id, section_id, type, associated_user_id)
  )`,
  `CREATE INDEX enrollments_by_course ON enrollments (course_id, type, user_id)`,
  `CREATE TABLE group_categories (id ${ID}, course_id ${owned('courses')}, name text NOT NULL)`,
  `CREATE TABLE groups (
    id ${ID},
    group_category_id ${owned('group_categories')},
    name text NOT NULL
  )`,
  `CREATE TABLE group_members (
    group_id ${owned('groups')},
    user_id ${owned('users')},
    PRIMARY KEY (group_id, user_id)
  )`,
  `CREATE INDEX group_members_by_user ON group_members (user_id)`,
  `CREATE TABLE assignments (
    id ${ID},
    course_id ${owned('courses')},
    name text NOT NULL,
    description text,
    position integer NOT NULL DEFAULT 1,
    workflow_state text NOT NULL
      CHECK (workflow_state IN ('published', 'unpublished', 'deleted')),
    peer_reviews boolean NOT NULL DEFAULT false,
    automatic_peer_reviews boolean NOT NULL DEFAULT false,
    peer_review_count integer NOT NULL DEFAULT 0 CHECK (peer_review_count >= 0),
    peer_reviews_assign_at timestamptz,
    anonymous_peer_reviews boolean NOT NULL DEFAULT false,
    intra_group_peer_reviews boolean NOT NULL DEFAULT false,
    peer_review_submission_required boolean NOT NULL DEFAULT false,
    peer_review_across_sections boolean NOT NULL DEFAULT true,
    due_at timestamptz,
    unlock_at timestamptz,
    lock_at timestamptz,
    group_category_id bigint REFERENCES group_categories (id) ON DELETE SET NULL,
    submission_types text[] NOT NULL,
    points_possible double precision,
    sis_assignment_id text UNIQUE,
    rubric_id bigint REFERENCES rubrics (id) ON DELETE SET NULL,
    anonymous_grading boolean NOT NULL DEFAULT false,
    only_visible_to_overrides boolean NOT NULL DEFAULT false,
    created_at ${NOW},
    updated_at ${NOW}
  )`,
  `CREATE INDEX assignments_by_course ON assignments (course_id, position, id)`,
  `CREATE TABLE assignment_students (
    assignment_id ${owned('assignments')},
    user_id ${owned('users')},
    PRIMARY KEY (assignment_id, user_id)
  )`,
  `CREATE TABLE submissions (
    id ${ID},
    assignment_id ${owned('assignments')},
    user_id ${owned('users')},
    workflow_state text NOT NULL
      CHECK (workflow_state IN ('submitted', 'unsubmitted', 'graded', 'pending_review')),
    submission_type text,
    submitted_at timestamptz,
    attempt integer CHECK (attempt > 0),
    body text,
    excused boolean,
    late_policy_status text,
    score double precision,
    deleted boolean NOT NULL DEFAULT false,
    created_at ${NOW},
    updated_at ${NOW},
    UNIQUE (assignment_id, user_id),
    UNIQUE (id, user_id)
  )`,
  `CREATE TABLE submission_comments (
    id ${ID},
    submission_id ${owned('submissions')},
    author_id ${owned('users')},
    comment text NOT NULL,
    attempt integer,
    created_at ${NOW},
    edited_at timestamptz
  )`,
  `CREATE INDEX submission_comments_by_submission ON submission_comments (submission_id, id)`,
  // The author of a review is the owner of its submission, nobody reviews oneself, and a pair has
  // one review per rubric: "no rubric" counts as one (contract section 14).
  `CREATE TABLE peer_reviews (
    id ${ID},
    asset_id bigint NOT NULL,
    user_id bigint NOT NULL,
    assessor_id ${owned('users')},
    workflow_state text NOT NULL CHECK (workflow_state IN ('assigned', 'completed')),
    rubric_id bigint REFERENCES rubrics (id) ON DELETE SET NULL,
    created_at ${NOW},
    updated_at ${NOW},
    FOREIGN KEY (asset_id, user_id) REFERENCES submissions (id, user_id) ON DELETE CASCADE,
    CHECK (assessor_id <> user_id),
    UNIQUE NULLS NOT DISTINCT (asset_id, assessor_id, rubric_id)
  )`,
  `CREATE INDEX peer_reviews_by_assessor ON peer_reviews (assessor_id)`,
  `CREATE TABLE notifications (
    id ${ID},
    user_id ${owned('users')},
    assignment_id ${owned('assignments')},
    peer_review_id bigint REFERENCES peer_reviews (id) ON DELETE SET NULL,
    subject text NOT NULL,
    created_at ${NOW}
  )`,
  `CREATE TABLE server_values (
    key text PRIMARY KEY,
    value text NOT NULL,
    updated_at ${NOW}
  )`,
]
