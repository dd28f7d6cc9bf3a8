type TotalProps = { done: number; assigned: number; isChanged: boolean }

// Done of assigned; where a plan changes the second number, it is the one after the plan, and so marked.
export function Total({ done, assigned, isChanged }: TotalProps) {
  if (!isChanged) return `${done}/${assigned}`
  return (
    <>
      {done}/<b>{assigned}</b>
    </>
  )
}
