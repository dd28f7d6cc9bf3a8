import { screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

/** Waits until this was said to whoever does not see what changed: words come a moment after what they tell of. */
export async function announced(words: string | RegExp): Promise<void> {
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words))
}
