import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { ClassRoom } from '#src/domain/class-room.ts'
import { EMPTY_PLAN, NOTHING_PLANNED } from '#src/domain/plan/planned.ts'
import { useAnnounce } from '#src/ui/announcer.tsx'
import { loadFile } from '#src/lib/load-file.ts'
import { whenIdle } from '#src/lib/when-idle.ts'
import type { ApplySnapshot } from './apply/apply-controller.ts'
import type { DeskSnapshot, PlanDesk } from './plan-desk.ts'
import type { KeyValueStore } from './plan-storage.ts'

type PlanAccess = {
  /** Null until its file has come: the first picture of a class does not wait for it. */
  desk: PlanDesk | null
  open: () => Promise<PlanDesk>
}

const PlanContext = createContext<PlanAccess | null>(null)

type PlanProviderProps = {
  room: ClassRoom
  courseId: string
  /** The address of a real Canvas; null for the embedded one. */
  canvasUrl: string | null
  children: ReactNode
}

/** Gives a page of an assignment its plan, and shows the plan each newly read class. */
export function PlanProvider(props: PlanProviderProps) {
  const { room, courseId, canvasUrl, children } = props
  const client = useQueryClient()
  const announce = useAnnounce()
  const [desk, setDesk] = useState<PlanDesk | null>(null)
  const assignmentId = room.assignment.id
  const userId = room.viewer.id
  const load = useMemo(
    () =>
      onceLoaded(async () => {
        const { deskOf } = await loadFile(() => import('./plan-desk.ts'))
        return deskOf({
          client,
          owner: { canvasUrl, userId, assignmentId },
          assignmentRef: { scope: 'course', scopeId: courseId, assignmentId },
          storage: BROWSER_STORAGE,
        })
      }),
    [client, canvasUrl, userId, courseId, assignmentId],
  )
  const isAsked = useRef(false)
  const open = useCallback(async () => {
    isAsked.current = true
    const loaded = await load()
    const news = loaded.see(room)
    if (news !== '') announce(news)
    // Drawn only once it is compared with the class.
    setDesk(loaded)
    return loaded
  }, [load, room, announce])
  useEffect(() => {
    let isGone = false
    // A class is drawn before its plan.
    const turn = isAsked.current ? Promise.resolve() : whenIdle()
    turn
      .then(() => (isGone ? null : open()))
      // Told where somebody wants to plan.
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [open])
  const access = useMemo(() => ({ desk, open }), [desk, open])
  return <PlanContext value={access}>{children}</PlanContext>
}

/** Null until its file has come, and on pages without a plan. */
export function usePlanDesk(): PlanDesk | null {
  return use(PlanContext)?.desk ?? null
}

/** Null on pages without a plan. */
export function useOpenDesk(): (() => Promise<PlanDesk>) | null {
  return use(PlanContext)?.open ?? null
}

export function usePlan(): DeskSnapshot {
  const desk = usePlanDesk()
  return useSyncExternalStore(desk?.subscribe ?? NEVER, desk?.getSnapshot ?? nothingPlanned)
}

export function useApply(): ApplySnapshot {
  const apply = usePlanDesk()?.apply
  return useSyncExternalStore(apply?.subscribe ?? NEVER, apply?.getSnapshot ?? nothingApplied)
}

/** Loads once for all who ask; what failed is tried again by whoever asks next. */
function onceLoaded(load: () => Promise<PlanDesk>): () => Promise<PlanDesk> {
  let loading: Promise<PlanDesk> | null = null
  return () => {
    loading ??= load()
    loading.catch(() => (loading = null))
    return loading
  }
}

// Asked for anew each time: where it is forbidden already the word throws, and the plan tells that it cannot be kept.
const BROWSER_STORAGE: KeyValueStore = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, text) => localStorage.setItem(key, text),
  removeItem: (key) => localStorage.removeItem(key),
}

const NEVER = () => () => undefined
const NOTHING: DeskSnapshot = {
  history: { plan: EMPTY_PLAN, done: [], undone: [] },
  conflicts: [],
  problem: null,
  planned: NOTHING_PLANNED,
  loads: new Map(),
}
const IDLE: ApplySnapshot = {
  state: 'idle',
  queue: null,
  receipt: null,
  interrupted: null,
  isKept: true,
}

function nothingPlanned(): DeskSnapshot {
  return NOTHING
}

function nothingApplied(): ApplySnapshot {
  return IDLE
}
