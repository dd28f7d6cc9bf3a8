import { useState } from 'react'

/** Which people are chosen, by id. It is kept while a search hides them. */
export function useChoice(initial: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(initial))
  function toggle(id: string) {
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }
  return { chosen, toggle, choose: (ids: readonly string[]) => setChosen(new Set(ids)) }
}
