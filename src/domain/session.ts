/** Who is signed in, and to what. */
export type Session = {
  upstream: 'embedded' | 'canvas'
  /** The address of a real Canvas; null for the embedded one. */
  canvasUrl: string | null
  /** The server asks for its access secret before anybody may sign in. */
  needsSecret: boolean
  isUnlocked: boolean
  user: SessionUser | null
}

export type SessionUser = { id: string; name: string }

/** Somebody who can sign in; `role` as in "TA of Section A · Writing 101". */
export type SignInPerson = { id: string; label: string; role: string }
