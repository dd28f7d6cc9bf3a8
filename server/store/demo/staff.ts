/** Ines Moreau teaches both demo courses. */
export const INES = 1001

/** Sign-in name, address and number in the student records. */
export function loginOf(prefix: string, id: number) {
  const login = `${prefix}${id}`
  return { login_id: login, sis_user_id: `S${id}`, email: `${login}@example.edu` }
}
