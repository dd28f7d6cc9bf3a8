// A triangle, so that the colour only repeats what the shape says.
export function WarningSign() {
  return (
    <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12" style={{ flex: 'none' }}>
      <path
        d="M6 1.4 11.2 10.6H.8z M6 4.6v3 M6 8.7v.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  )
}
