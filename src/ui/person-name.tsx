/** A person's label, isolated for text direction by markup. */
export function PersonName({ label }: { label: string }) {
  return <bdi>{label}</bdi>
}
