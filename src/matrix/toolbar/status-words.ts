import type { FindingKey } from '#src/domain/findings.ts'

/** What each status is called where it is chosen. The first six and the last can be chosen in the toolbar, all in the line of findings. */
export const STATUS_WORDS: Record<FindingKey, string> = {
  open: 'open',
  done: 'done',
  'none-given': 'none given',
  'none-received': 'none received',
  over: 'more than wanted',
  under: 'fewer than wanted',
  idle: 'nothing to do',
  starved: 'gets no review',
  late: 'late',
  'too-many': 'gets too many',
  twice: 'twice',
  'not-submitted': 'not submitted',
  left: 'has left',
}

export const STATUS_CHOICES = [
  'open',
  'done',
  'none-given',
  'none-received',
  'over',
  'under',
  'left',
] as const
