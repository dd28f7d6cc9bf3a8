import { lazy, useEffect } from 'react'
import { MATRIX_ORDERS, type MatrixOrder } from '#src/domain/matrix-order.ts'
import { WORK_WORDS, type WorkKey } from '#src/domain/works.ts'
import { loadFile, loadSoon } from '#src/lib/load-file.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { LazyBlockChip } from '#src/matrix/lazy-extras.tsx'
import { ChoiceMenu } from './choice-menu.tsx'
import type { MatrixToolbarProps } from './matrix-toolbar.tsx'
import { SectionSwitcher } from './section-switcher.tsx'
import { STATUS_CHOICES, STATUS_WORDS } from './status-words.ts'

type FilterChoicesProps = Omit<
  MatrixToolbarProps,
  'layout' | 'onLayout' | 'onRemind' | 'onAllocate'
>

const ANY = ''
const WORK_CHOICES = (Object.entries(WORK_WORDS) as [WorkKey, string][]).map(([value, label]) => ({
  value,
  label,
}))
const ORDERS = Object.entries(MATRIX_ORDERS) as [MatrixOrder, string][]

// Only the page of a section has it.
const CrossingSwitch = lazyPart(
  async () => (await loadFile(() => import('./crossing-switch.tsx'))).CrossingSwitch,
)

const loadFoldItems = () => loadFile(() => import('./fold-items.tsx'))
const FoldItems = lazy(async () => ({ default: (await loadFoldItems()).FoldItems }))

// Who is shown, and in which order.
export function FilterChoices(props: FilterChoicesProps) {
  const { room, assignmentRef, filters, onChange, shown } = props
  const { sectionId, groupId, status, work, block, order, isCrossing } = filters
  // As the menus: with the first press of the menu they are there.
  useEffect(() => loadSoon(loadFoldItems), [])
  return (
    <>
      {room.section ? (
        <SectionSwitcher room={room} assignmentRef={assignmentRef} />
      ) : (
        room.sections.length > 1 && (
          <ChoiceMenu
            label="Section"
            value={sectionId ?? ANY}
            choices={[
              { value: ANY, label: 'all' },
              ...room.sections.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(next) => onChange({ sectionId: next === ANY ? null : next })}
          />
        )
      )}
      {room.groups.length > 1 && (
        <ChoiceMenu
          label="Group"
          value={groupId ?? ANY}
          // Groups come with the people.
          missingText={room.isPartial ? '…' : 'unknown'}
          choices={[
            { value: ANY, label: 'all' },
            ...room.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => onChange({ groupId: next === ANY ? null : next })}
        />
      )}
      <ChoiceMenu
        label="Status"
        value={status ?? ANY}
        valueText={status === null ? 'any' : STATUS_WORDS[status]}
        choices={[
          { value: ANY, label: 'any' },
          ...STATUS_CHOICES.map((value) => ({ value, label: STATUS_WORDS[value] })),
        ]}
        onChange={(next) =>
          onChange({ status: STATUS_CHOICES.find((choice) => choice === next) ?? null })
        }
      />
      <ChoiceMenu
        label="Work"
        value={work ?? ANY}
        choices={[{ value: ANY, label: 'any' }, ...WORK_CHOICES]}
        onChange={(next) =>
          onChange({ work: WORK_CHOICES.find(({ value }) => value === next)?.value ?? null })
        }
      />
      {shown !== 'groups' && (
        <>
          <span aria-hidden="true" />
          <ChoiceMenu
            label="Order"
            value={order}
            choices={ORDERS.map(([value, label]) => ({ value, label }))}
            onChange={(next) => onChange({ order: next })}
            // Not a moment later than the choices: who opens the menu by key may go to its end at once.
            more={(close) => <FoldItems filters={filters} onChange={onChange} onClose={close} />}
          />
        </>
      )}
      {block && <LazyBlockChip room={room} block={block} onChange={onChange} />}
      {room.section && (
        <CrossingSwitch isOn={isCrossing} onChange={(isOn) => onChange({ isCrossing: isOn })} />
      )}
    </>
  )
}
