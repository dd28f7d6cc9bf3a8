import { initialsOf } from '#src/domain/initials.ts'
import type { Drawing } from './drawing.ts'

type HeaderNameProps = { name: string; suffix: string }

// A name as a header shows it: cut with an ellipsis, what tells it from another one of the same name stays.
export function HeaderName({ name, suffix }: HeaderNameProps) {
  return (
    <>
      <bdi>{name}</bdi>
      {suffix !== '' && <em>{suffix}</em>}
    </>
  )
}

// Above a column: where there is no room for names, its first letters stand upright. The readout has the whole name.
export function ColumnName({ heads, ...name }: HeaderNameProps & Pick<Drawing, 'heads'>) {
  if (heads === 'full') return <HeaderName {...name} />
  return <bdi>{initialsOf(name.name)}</bdi>
}
