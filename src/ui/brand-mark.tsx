// The icon of the app (public/icon.svg) in the colour of the text around it.
export function BrandMark({ size = 16 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      style={{ display: 'block', flex: 'none' }}
    >
      <path
        d="M2 2h3.4v3.4H2zM10.6 2H14v3.4h-3.4zM6.3 6.3h3.4v3.4H6.3zM2 10.6h3.4V14H2z"
        fill="currentColor"
      />
      <path
        d="M6.9 2.6h2.2v2.2H6.9zM11.2 6.9h2.2v2.2h-2.2zM11.2 11.2h2.2v2.2h-2.2z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </svg>
  )
}
