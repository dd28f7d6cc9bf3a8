/** A boolean as Canvas reads it; an empty one is false, a word of another kind is none (null). */
export function readBoolean(text: string): boolean | null {
  if (/^(true|t|1|on|yes|y)$/i.test(text)) return true
  return /^(false|f|0|off|no|n|)$/i.test(text) ? false : null
}

/** The same of a parameter that may be left out: everything but a yes is no. */
export function readFlag(text: string | undefined): boolean {
  return readBoolean(text ?? '') === true
}
