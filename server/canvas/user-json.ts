import type { Selectable } from 'kysely'
import type { Database } from '#server/store/schema.ts'
import type { Era } from './era.ts'
import { isoTime } from './json.ts'

type UserRow = Selectable<Database['users']>

/** The short form of a user beside reviews and comments (Canvas: user_display_json). */
export function userDisplay(
  user: Pick<UserRow, 'id' | 'short_name' | 'avatar_url' | 'pronouns'>,
  {
    origin,
    courseId,
    isTestStudent,
    era,
  }: { origin: string; courseId: string; isTestStudent: boolean; era: Era },
) {
  return {
    id: BigInt(user.id),
    // The user's id in base 36: it hides nothing.
    ...(era.displayHasPronouns ? { anonymous_id: BigInt(user.id).toString(36) } : {}),
    display_name: user.short_name,
    avatar_image_url: avatarUrl(user, origin),
    html_url: `${origin}/courses/${courseId}/users/${user.id}`,
    ...(era.displayHasPronouns ? { pronouns: user.pronouns } : {}),
    ...(isTestStudent ? { fake_student: true } : {}),
  }
}

/** The full form of a user in lists of people (Canvas: user_json). */
export function userJson(
  user: UserRow,
  {
    origin,
    seesPrivate,
    withAvatar = true,
  }: { origin: string; seesPrivate: boolean; withAvatar?: boolean },
) {
  return {
    id: BigInt(user.id),
    name: user.name,
    created_at: isoTime(user.created_at),
    sortable_name: user.sortable_name,
    short_name: user.short_name,
    ...(seesPrivate
      ? {
          ...(user.sis_user_id === null ? {} : { sis_user_id: user.sis_user_id }),
          ...(user.login_id === null ? {} : { login_id: user.login_id }),
          ...(user.email === null ? {} : { email: user.email }),
        }
      : {}),
    ...(user.pronouns === null ? {} : { pronouns: user.pronouns }),
    ...(withAvatar ? { avatar_url: avatarUrl(user, origin) } : {}),
  }
}

function avatarUrl(user: Pick<UserRow, 'avatar_url'>, origin: string): string {
  return user.avatar_url ?? `${origin}/images/messages/avatar-50.png`
}
