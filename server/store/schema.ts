import type { ColumnType, Generated } from 'kysely'

/** 64-bit integers are strings in JavaScript: JSON numbers would round them above 2^53. */
export type Id = string
type GeneratedId = ColumnType<Id, Id | undefined, Id>
type Time = ColumnType<Date, Date | string, Date | string>
type OptionalTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type GeneratedTime = ColumnType<Date, Date | string | undefined, Date | string>

export type EnrollmentType =
  | 'StudentEnrollment'
  | 'TeacherEnrollment'
  | 'TaEnrollment'
  | 'ObserverEnrollment'
  | 'DesignerEnrollment'
  | 'StudentViewEnrollment'
export type EnrollmentState =
  'active' | 'invited' | 'inactive' | 'completed' | 'rejected' | 'deleted'

/** The tables of the store: one schema for the embedded database and for PostgreSQL. */
export type Database = {
  users: {
    id: GeneratedId
    name: string
    short_name: string
    sortable_name: string
    sis_user_id: string | null
    login_id: string | null
    email: string | null
    pronouns: string | null
    avatar_url: string | null
    created_at: GeneratedTime
  }
  account_admins: { user_id: Id }
  developer_keys: {
    id: GeneratedId
    /** Only a SHA-256 of the secret is kept. */
    secret_hash: string
    name: string
    redirect_uris: string[]
    scopes: string[] | null
    allow_includes: Generated<boolean>
    active: Generated<boolean>
  }
  /** Only a SHA-256 of the token is kept. `purpose` 'session': made by the gateway's sign-in; 'oauth': by OAuth2. */
  tokens: {
    token_hash: string
    user_id: Id
    developer_key_id: Id | null
    purpose: Generated<'manual' | 'session' | 'oauth'>
    scopes: string[] | null
    allow_includes: Generated<boolean>
    expires_at: OptionalTime
    revoked: Generated<boolean>
    refresh_token_hash: string | null
    created_at: GeneratedTime
  }
  /** Codes of OAuth2 that wait to be changed into a token; only a SHA-256 of each is kept. */
  oauth_codes: {
    code_hash: string
    developer_key_id: Id
    user_id: Id
    redirect_uri: string
    scopes: string[] | null
    expires_at: Time
  }
  /** Cookie sessions of the embedded Canvas. `user_id` null: only the access secret was given. */
  canvas_sessions: {
    session_hash: string
    user_id: Id | null
    /** Digest of the access secret that was given: another secret ends the session. */
    unlocked_by: string | null
    expires_at: Time
  }
  courses: {
    id: GeneratedId
    name: string
    course_code: string
    workflow_state: 'unpublished' | 'available' | 'completed' | 'deleted'
    sis_course_id: string | null
    start_at: OptionalTime
    end_at: OptionalTime
    restrict_enrollments_to_course_dates: Generated<boolean>
    features: string[]
    created_at: GeneratedTime
  }
  rubrics: { id: GeneratedId; course_id: Id; title: string }
  sections: {
    id: GeneratedId
    course_id: Id
    name: string
    sis_section_id: string | null
    created_at: GeneratedTime
  }
  enrollments: {
    id: GeneratedId
    user_id: Id
    course_id: Id
    section_id: Id
    type: EnrollmentType
    enrollment_state: EnrollmentState
    limit_privileges_to_course_section: Generated<boolean>
    associated_user_id: Id | null
    created_at: GeneratedTime
    updated_at: GeneratedTime
  }
  group_categories: { id: GeneratedId; course_id: Id; name: string }
  groups: { id: GeneratedId; group_category_id: Id; name: string; created_at: GeneratedTime }
  group_members: { group_id: Id; user_id: Id }
  assignments: {
    id: GeneratedId
    course_id: Id
    name: string
    description: string | null
    position: Generated<number>
    workflow_state: 'published' | 'unpublished' | 'deleted'
    peer_reviews: Generated<boolean>
    automatic_peer_reviews: Generated<boolean>
    peer_review_count: Generated<number>
    peer_reviews_assign_at: OptionalTime
    anonymous_peer_reviews: Generated<boolean>
    intra_group_peer_reviews: Generated<boolean>
    peer_review_submission_required: Generated<boolean>
    peer_review_across_sections: Generated<boolean>
    due_at: OptionalTime
    unlock_at: OptionalTime
    lock_at: OptionalTime
    group_category_id: Id | null
    submission_types: string[]
    points_possible: number | null
    sis_assignment_id: string | null
    rubric_id: Id | null
    anonymous_grading: Generated<boolean>
    /** true: assigned only to the people in `assignment_students` */
    only_visible_to_overrides: Generated<boolean>
    created_at: GeneratedTime
    updated_at: GeneratedTime
  }
  assignment_students: { assignment_id: Id; user_id: Id }
  submissions: {
    id: GeneratedId
    assignment_id: Id
    user_id: Id
    workflow_state: 'submitted' | 'unsubmitted' | 'graded' | 'pending_review'
    submission_type: string | null
    submitted_at: OptionalTime
    attempt: number | null
    body: string | null
    excused: boolean | null
    late_policy_status: string | null
    score: number | null
    deleted: Generated<boolean>
    /** Five random characters by which a reviewer knows the work where its author is anonymous. */
    anonymous_id: Generated<string>
    created_at: GeneratedTime
    updated_at: GeneratedTime
  }
  submission_comments: {
    id: GeneratedId
    submission_id: Id
    author_id: Id
    comment: string
    attempt: number | null
    created_at: GeneratedTime
    edited_at: OptionalTime
  }
  /** Canvas' assessment request: `assessor_id` reviews the submission `asset_id` of `user_id`. */
  peer_reviews: {
    id: GeneratedId
    asset_id: Id
    user_id: Id
    assessor_id: Id
    workflow_state: 'assigned' | 'completed'
    rubric_id: Id | null
    created_at: GeneratedTime
    updated_at: GeneratedTime
  }
  /** One row per message that Canvas would have sent to a reviewer. */
  notifications: {
    id: GeneratedId
    user_id: Id
    assignment_id: Id
    peer_review_id: Id | null
    subject: string
    created_at: GeneratedTime
  }
  /** `private_key` names the participants of a thread between two people: a pair has one. */
  conversations: {
    id: GeneratedId
    subject: string | null
    private_key: string | null
    /** The course or group in which it was begun. */
    context_course_id: Id | null
    context_group_id: Id | null
    created_at: GeneratedTime
  }
  conversation_participants: {
    conversation_id: Id
    user_id: Id
    workflow_state: 'read' | 'unread'
  }
  conversation_messages: {
    id: GeneratedId
    conversation_id: Id
    author_id: Id
    body: string
    /** What was sent to many at once has a number in common. */
    batch_id: Id | null
    created_at: GeneratedTime
  }
  /**
   * One row per write of a review that passed through the gateway: who, when, what, and what came of it. `canvas` is
   * 'embedded' or the origin of CANVAS_URL: ids count within one Canvas.
   */
  changes: {
    id: GeneratedId
    canvas: string
    course_id: Id
    assignment_id: Id
    submission_id: Id | null
    author_id: Id | null
    author_name: string | null
    reviewer_id: Id | null
    reviewer_name: string | null
    actor_id: Id
    actor_name: string
    action: 'assign' | 'remove' | 'remind'
    /** 'no_answer': nobody knows whether Canvas did it. */
    result: 'done' | 'refused' | 'no_answer'
    status: number | null
    message: string | null
    /** What the app did in one go has this in common. */
    operation_id: string | null
    created_at: GeneratedTime
  }
  /** Small things the server keeps for itself, such as the key of the session cookie. */
  server_values: { key: string; value: string; updated_at: Time }
}
