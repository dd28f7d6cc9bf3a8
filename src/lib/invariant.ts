/** Throws if something does not hold that cannot be otherwise, whatever Canvas or a person does. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (condition === undefined || condition === null || condition === false) {
    throw new Error(`Invariant: ${message}`)
  }
}
