import { useRef, type RefObject } from 'react'
import type { CandidateKind } from '#src/domain/candidates.ts'
import { focusTabStop } from './focus-tab-stop.ts'
import { ListHeader, type ListColumns } from './list-header.tsx'
import { NobodyMatches } from './nobody-matches.tsx'
import { PersonList } from './person-list.tsx'
import type { PersonRowFacts } from './person-row.tsx'
import { SearchField } from './search-field.tsx'

const WORDS = {
  reviewers: { search: 'Search reviewers', list: 'Reviewers to choose from' },
  submissions: { search: 'Search submissions', list: 'Submissions to choose from' },
}

type PersonPickerProps = {
  kind: CandidateKind
  search: string
  /** The search that `rows` answer to: it may lag behind what is typed. */
  searched: string
  rows: readonly PersonRowFacts[]
  fullCount: number
  tally: string
  refusedHeading: string
  /** What stands above the list, in a line: who, where, load and state. */
  columns?: ListColumns
  searchRef: RefObject<HTMLInputElement | null>
  onSearch: (search: string) => void
  onToggle: (id: string) => void
}

// A search and the people it finds; arrow keys lead from one to the other.
export function PersonPicker(props: PersonPickerProps) {
  const { kind, search, searched, rows, fullCount, tally, refusedHeading, columns, searchRef } =
    props
  const listRef = useRef<HTMLDivElement>(null)
  const focusSearch = () => searchRef.current?.focus()
  return (
    <>
      <SearchField
        label={WORDS[kind].search}
        value={search}
        fieldRef={searchRef}
        tally={tally}
        onChange={props.onSearch}
        onEnterList={() => focusTabStop(listRef.current)}
      />
      {columns !== undefined && rows.length > 0 && <ListHeader columns={columns} />}
      {rows.length === 0 ? (
        <NobodyMatches
          search={searched}
          onClear={() => {
            props.onSearch('')
            focusSearch()
          }}
        />
      ) : (
        <PersonList
          name={WORDS[kind].list}
          rows={rows}
          fullCount={fullCount}
          refusedHeading={refusedHeading}
          listRef={listRef}
          onToggle={props.onToggle}
          onLeaveTop={focusSearch}
        />
      )}
    </>
  )
}
