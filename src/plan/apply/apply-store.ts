import * as z from 'zod/mini'
import type { ApplyProgress, ItemProgress } from '#src/domain/apply/apply-item.ts'
import { pairKey } from '#src/domain/class-room.ts'
import { pair, seen } from '#src/plan/plan-json.ts'
import { putAside, storageKey, type KeyValueStore, type PlanOwner } from '#src/plan/plan-storage.ts'

/** An apply as the browser keeps it: unfinished ones go on after a reload, finished ones are the last receipt. */
export type KeptApply = { startedAt: string; endedAt: string | null; progress: ApplyProgress }

export type ApplyStore = {
  load: () => KeptApply | null
  /** False: the browser cannot keep it, and a reload would end it. */
  begin: (progress: ApplyProgress, startedAt: string) => boolean
  /** One item, in an entry of its own: writing all of thousands at each step would take longer than sending. */
  keep: (progress: ItemProgress) => void
  end: (endedAt: string) => void
  clear: () => void
}

const FORMAT = 'peer-review-matrix/apply@1'

const item = z.object({
  pair,
  wanted: z.enum(['add', 'remove', 'remind']),
  base: z.array(seen),
  goes: z.array(z.string()),
})

const state = z.discriminatedUnion('is', [
  z.object({ is: z.literal('waiting') }),
  z.object({ is: z.literal('sending') }),
  z.object({ is: z.literal('checking'), message: z.string() }),
  z.object({ is: z.literal('done'), isFound: z.boolean() }),
  z.object({ is: z.literal('skipped'), reason: z.string() }),
  z.object({ is: z.literal('failed'), reason: z.string() }),
  z.object({ is: z.literal('unknown'), reason: z.string() }),
])

const progress = z.object({
  item,
  state,
  sent: z.number(),
  created: z.nullable(z.string()),
  removed: z.array(seen),
})

/** An item says whose it is: one that an earlier apply left behind is not taken for this one's. */
const entry = z.object({ of: z.string(), progress })

const head = z.object({
  format: z.literal(FORMAT),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
  items: z.array(progress),
})

type Head = z.output<typeof head>

export function createApplyStore(owner: PlanOwner, store: KeyValueStore): ApplyStore {
  const key = storageKey('apply', owner)
  let indexes = new Map<string, number>()
  let of = ''

  function readHead(): Head | null {
    const text = attempt(() => store.getItem(key))
    if (text === null) return null
    try {
      return head.parse(JSON.parse(text))
    } catch {
      // Damaged, or of another version: what it did is in Canvas and is read from there.
      putAside(store, key, text)
      return null
    }
  }

  function itemKey(index: number): string {
    return `${key}:${index}`
  }

  function clear(): void {
    const { items = [] } = readHead() ?? {}
    for (const index of items.keys()) attempt(() => store.removeItem(itemKey(index)))
    attempt(() => store.removeItem(key))
  }

  return {
    load: () => {
      const kept = readHead()
      if (!kept) return null
      of = kept.startedAt
      const items = kept.items.map((each, index) => readItem(store, itemKey(index), of) ?? each)
      const entries = items.map((each) => [pairKey(each.item.pair), each] as const)
      indexes = new Map(entries.map(([itsKey], index) => [itsKey, index]))
      return { startedAt: kept.startedAt, endedAt: kept.endedAt, progress: new Map(entries) }
    },
    begin: (started, startedAt) => {
      clear()
      const text = JSON.stringify({
        format: FORMAT,
        startedAt,
        endedAt: null,
        items: [...started.values()],
      })
      const isKept = attempt(() => (store.setItem(key, text), true)) === true
      of = startedAt
      indexes = new Map(isKept ? [...started.keys()].map((itsKey, index) => [itsKey, index]) : [])
      return isKept
    },
    keep: (next) => {
      const index = indexes.get(pairKey(next.item.pair))
      if (index === undefined) return
      const text = JSON.stringify({ of, progress: next })
      attempt(() => store.setItem(itemKey(index), text))
    },
    end: (endedAt) => {
      const kept = readHead()
      if (kept) attempt(() => store.setItem(key, JSON.stringify({ ...kept, endedAt })))
    },
    clear,
  }
}

function readItem(store: KeyValueStore, key: string, of: string): ItemProgress | null {
  const text = attempt(() => store.getItem(key))
  if (text === null) return null
  try {
    const kept = entry.parse(JSON.parse(text))
    return kept.of === of ? kept.progress : null
  } catch {
    // The item as it began: its pair is read before anything is sent.
    return null
  }
}

/** Null when the storage is full or forbidden: an apply does not stop for that. */
function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
