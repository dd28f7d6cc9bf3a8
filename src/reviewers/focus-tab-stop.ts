/** Focuses the one row of a person list that Tab reaches. */
export function focusTabStop(list: HTMLElement | null): void {
  list?.querySelector<HTMLInputElement>('input[tabindex="0"]')?.focus({ preventScroll: true })
}
