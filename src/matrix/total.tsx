// Done of assigned; where a plan changes the second number, it is the one after the plan, and so marked.
export function Total({ done, assigned }: { done: number; assigned: number }) {
  return (
    <>
      {done}/<b>{assigned}</b>
    </>
  )
}
