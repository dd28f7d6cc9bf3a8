import type { Member } from './class-room.ts'

/** The choices of works by how they came in, with the words for them. */
export const WORK_WORDS = {
  submitted: 'submitted',
  late: 'submitted late',
  'not-submitted': 'not submitted',
  missing: 'missing',
} as const

export type WorkKey = keyof typeof WORK_WORDS

/** Whether a person's work is of a kind; late and missing as Canvas says it of the submission. */
export const WORKS: Record<WorkKey, (member: Member) => boolean> = {
  submitted: ({ submission }) => submission?.hasSubmitted === true,
  late: ({ submission }) => submission?.isLate === true,
  'not-submitted': ({ submission }) => submission?.hasSubmitted !== true,
  missing: ({ submission }) => submission?.isMissing === true,
}
