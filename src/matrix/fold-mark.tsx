// Points down while the people below are shown, and to the side while they are folded away.
export function FoldMark({ isFolded }: { isFolded: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={isFolded ? 'M6 4l4 4-4 4' : 'M4 6l4 4 4-4'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}
