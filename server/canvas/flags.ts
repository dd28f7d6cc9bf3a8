const YES = new Set(['true', 't', '1', 'on', 'yes', 'y'])

/** A boolean parameter as Canvas reads it: `true`, `1`, `t`, `on`, `yes`; everything else is no. */
export function readFlag(text: string | undefined): boolean {
  return YES.has((text ?? '').toLowerCase())
}
