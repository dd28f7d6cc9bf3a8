/** A promise that a test settles by hand, so that nothing depends on how long something takes. */
export type Gate = { opened: Promise<void>; open: () => void }

export function createGate(): Gate {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}
