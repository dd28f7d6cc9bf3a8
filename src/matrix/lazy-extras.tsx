import { lazy, Suspense, useEffect, useState } from 'react'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import { loadActs } from '#src/plan/use-plan-edits.ts'
import { lazyHelp } from '#src/ui/lazy-help.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { loadEmpty } from './lazy-empty.tsx'
import type { MatrixMenusProps } from './menus/matrix-menus.tsx'
import { loadAllocation } from './use-allocate-dialog.tsx'

const loadExtras = () => loadFile(() => import('./matrix-extras.ts'))

export const LazyOverview = lazyPart(async () => (await loadExtras()).ClassOverview)
// Only a block of the group lens has it.
export const LazyBlockChip = lazyPart(async () => (await loadExtras()).BlockChip)
// Rulers are a help, and so is what is said of who is shown.
export const LazyRulerLane = lazyHelp(async () => (await loadExtras()).RulerLane)
export const LazyShownVoice = lazyHelp(async () => (await loadExtras()).ShownVoice)
const Menus = lazy(async () => ({ default: (await loadExtras()).MatrixMenus }))

// Menus, cards and the overview, so that the first press need not wait; then the dialogs, which are there for whoever
// loses the connection later.
const loadDialogs = async () => (await loadExtras()).loadDialogs()
const EXTRAS = [loadExtras, loadEmpty, loadActs, loadDialogs, loadAllocation]

export function useExtrasSoon(): void {
  useEffect(() => EXTRAS.forEach(loadSoon), [])
}

export function LazyMenus(props: MatrixMenusProps) {
  const [isWanted, setWanted] = useState(false)
  if (!isWanted && (props.pressed !== null || props.hover?.hovered)) setWanted(true)
  return (
    <Suspense fallback={<Waiting onCancel={() => props.onRelease(true)} />}>
      {isWanted && <Menus {...props} />}
    </Suspense>
  )
}

/** Whoever presses Escape before the menu is there does not want it any more. */
function Waiting({ onCancel }: { onCancel: () => void }) {
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onCancel()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onCancel])
  return null
}
