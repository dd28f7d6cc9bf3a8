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
