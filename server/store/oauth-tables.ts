/**
 * What signing in to the embedded Canvas and its OAuth2 need. Of secrets, codes, tokens and session
 * cookies only a SHA-256 is kept.
 */
export const OAUTH_TABLES = [
  `ALTER TABLE developer_keys RENAME COLUMN secret TO secret_hash`,
  `UPDATE developer_keys SET secret_hash = encode(sha256(convert_to(secret_hash, 'UTF8')), 'hex')`,
  `ALTER TABLE developer_keys ADD COLUMN active boolean NOT NULL DEFAULT true`,
  // One row for an access token and its refresh token: what ends one ends the other.
  `ALTER TABLE tokens ADD COLUMN refresh_token_hash text UNIQUE`,
  `ALTER TABLE tokens DROP CONSTRAINT tokens_purpose_check`,
  `ALTER TABLE tokens ADD CONSTRAINT tokens_purpose_check
    CHECK (purpose IN ('manual', 'session', 'oauth'))`,
  `CREATE TABLE oauth_codes (
    code_hash text PRIMARY KEY,
    developer_key_id bigint NOT NULL REFERENCES developer_keys (id) ON DELETE CASCADE,
    user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    redirect_uri text NOT NULL,
    scopes text[],
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE canvas_sessions (
    session_hash text PRIMARY KEY,
    user_id bigint REFERENCES users (id) ON DELETE CASCADE,
    unlocked_by text,
    expires_at timestamptz NOT NULL
  )`,
]
