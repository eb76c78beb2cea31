/** The snow globe. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden fill="none">
      <circle cx="16" cy="13" r="11" fill="var(--active)" stroke="var(--accent)" strokeWidth="1.6" />
      <path d="M7 17.5a11 11 0 0 0 18 0c-3-2-6-.6-9-.6s-6-1.4-9 .6Z" fill="var(--surface)" />
      <path d="m16 6-3.4 5h1.6l-3 4.5h9.6l-3-4.5h1.6L16 6Z" fill="var(--accent)" />
      <path
        d="M8.5 23.5h15l1.8 4.2c.3.7-.2 1.3-.9 1.3H7.6c-.7 0-1.2-.6-.9-1.3l1.8-4.2Z"
        fill="var(--accent)"
      />
      <g fill="var(--accent)">
        <circle cx="9.5" cy="10" r=".9" />
        <circle cx="22.5" cy="8.5" r=".9" />
        <circle cx="22.8" cy="14" r=".9" />
      </g>
    </svg>
  )
}
